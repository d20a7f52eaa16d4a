/** Words of the languages: keywords, which nobody can rename, and names of what comes with a language, which nobody does. */
export const JAVASCRIPT = {
  imports: 'import',
  keywords: `break case catch class continue debugger default delete do else export extends finally for function if
    import in instanceof new return super switch this throw try typeof void while with yield async await of static get
    set null undefined true false enum interface type implements let=const=var`,
  beforeValue: 'return typeof case in of delete void throw new else do instanceof yield await',
  globals: `Math Object Array String Number Boolean JSON Date RegExp Error TypeError RangeError Promise Map Set WeakMap
    WeakSet Symbol Proxy Reflect parseInt parseFloat isNaN isFinite NaN Infinity document window navigator console
    process Buffer require module exports global globalThis setTimeout clearTimeout setInterval clearInterval
    requestAnimationFrame Function encodeURIComponent decodeURIComponent arguments Uint8Array Uint32Array Int32Array
    Float32Array Float64Array ArrayBuffer DataView string number boolean any unknown never readonly private public
    protected keyof infer declare namespace abstract`,
};

export const C = {
  imports: 'include import using',
  beforeValue: 'return else case do throw new goto sizeof delete',
  keywords: `auto break case char const continue default do double else enum extern float for goto if inline int long
    register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while bool
    catch class constexpr delete explicit export false friend mutable namespace new noexcept nullptr operator override
    private protected public template this throw true try typeid typename using virtual include define ifdef ifndef
    endif elif undef pragma error final static_cast reinterpret_cast const_cast dynamic_cast decltype static_assert`,
  globals: `NULL size_t ssize_t ptrdiff_t uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t uintptr_t
    intptr_t off_t time_t pid_t FILE va_list va_start va_end va_arg errno EOF stdin stdout stderr malloc calloc realloc
    free memcpy memset memmove memcmp memchr strlen strcmp strncmp strcpy strncpy strcat strchr strrchr strstr strdup
    strtol strtoul atoi printf fprintf sprintf snprintf vsnprintf vfprintf puts fputs putchar fputc getc fgetc fgets
    fopen fclose fread fwrite fseek ftell fflush exit abort assert isdigit isalpha isspace isalnum isupper islower
    tolower toupper qsort open close read write stat perror strerror std string vector map set pair make_pair move
    begin end size push_back cout cerr endl u8 u16 u32 u64 s8 s16 s32 s64 ENOMEM EINVAL EAGAIN EINTR defined`,
};

export const JAVA = {
  imports: 'import using',
  beforeValue: 'return else case do throw new in await yield when',
  keywords: `abstract assert boolean break byte case catch char class const continue default do double else enum extends
    final finally float for goto if implements import instanceof int interface long native new package private
    protected public return short static strictfp super switch synchronized this throw throws transient try void
    volatile while true false null record sealed permits yield as base bool checked decimal delegate event explicit
    extern fixed foreach in internal is lock namespace object operator out override params readonly ref sbyte sealed
    sizeof stackalloc string struct uint ulong unchecked unsafe ushort using virtual async await get set where when
    fun init inner lateinit lazy object open reified suspend typealias companion data by constructor def trait given
    match extension func guard let=val=var mutating protocol self Self some any inout defer fallthrough repeat
    associatedtype subscript weak unowned dynamic factory late library mixin part required show hide typedef with`,
  globals: `String Integer Long Short Byte Boolean Character Double Float Number Object Class Math System Thread
    Runnable Exception RuntimeException Error Throwable IllegalArgumentException IllegalStateException
    NullPointerException IndexOutOfBoundsException UnsupportedOperationException IOException InterruptedException
    StringBuilder StringBuffer CharSequence Iterable Iterator List ArrayList LinkedList Map HashMap LinkedHashMap
    TreeMap Set HashSet TreeSet Collection Collections Arrays Objects Optional Comparable Comparator Override
    Deprecated SuppressWarnings InputStream OutputStream Reader Writer File Locale Date Console Dictionary IEnumerable
    Int Bool Array Dictionary Unit Any Nothing Future Stream`,
};

export const GO = {
  imports: 'import',
  beforeValue: 'return else case go defer range select',
  keywords: `break case chan const continue default defer else fallthrough for func go goto if import interface map
    package range return select struct switch type var true false nil iota`,
  globals: `append cap clear close complex copy delete imag len make max min new panic print println real recover any
    bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8
    uint16 uint32 uint64 uintptr fmt errors strings strconv bytes os io time sync context http json sort`,
};

export const RUST = {
  imports: 'use',
  beforeValue: 'return else in match if while',
  keywords: `as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod
    move mut pub ref return self Self static struct super trait true type unsafe use where while union macro_rules`,
  globals: `bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize String Vec Option Some None Result
    Ok Err Box Rc Arc RefCell Cell HashMap HashSet Default Clone Copy Debug Iterator From Into println format panic vec
    assert assert_eq unwrap expect std core alloc`,
};

export const PYTHON = {
  imports: 'import from',
  beforeValue: 'return else in not and or if elif while yield await assert print is lambda raise',
  keywords: `False None True and as assert async await break class continue def del elif else except finally for from
    global if import in is lambda nonlocal not or pass raise return try while with yield print exec match case`,
  globals: `self cls super object type len range str int float bool bytes bytearray list dict set frozenset tuple
    enumerate zip map filter sorted reversed sum min max abs all any open input repr iter next hasattr getattr setattr
    delattr isinstance issubclass callable vars dir id hash ord chr hex round divmod pow slice property staticmethod
    classmethod Exception ValueError TypeError KeyError IndexError AttributeError RuntimeError NotImplementedError
    StopIteration OSError IOError ImportError UnicodeDecodeError AssertionError unicode basestring xrange long
    NotImplemented sys os re time json np numpy math __init__ __name__ __file__ __doc__`,
};

export const RUBY = {
  imports: 'require require_relative',
  beforeValue: 'return else in not and or if elsif unless while until yield when puts',
  keywords: `BEGIN END alias and begin break case class def defined do else elsif end ensure false for if in module next
    nil not or redo rescue retry return self super then true undef unless until when while yield require
    require_relative include extend attr_reader attr_writer attr_accessor private protected public raise loop lambda
    proc`,
  globals: `puts print p String Integer Float Array Hash Symbol Object Class Module Proc Struct Time File Dir IO Regexp
    Exception StandardError ArgumentError RuntimeError NameError TypeError Kernel Enumerable Comparable ENV ARGV STDIN
    STDOUT STDERR`,
};

export const SHELL = {
  beforeValue: 'if then else elif while until do',
  keywords: `if then else elif fi case esac for select while until do done in function time coproc local export readonly
    declare typeset unset set shift return exit break continue trap eval exec source alias`,
  globals: `echo printf read cd pwd test true false cat grep egrep sed awk cut sort uniq head tail tr wc find xargs rm
    mkdir mv cp ln chmod chown touch basename dirname date sleep kill ps tar gzip curl wget git command which IFS PATH
    HOME`,
};

export const PHP = {
  imports: 'use require require_once include include_once',
  beforeValue: 'return else case do throw new echo print and or xor',
  keywords: `abstract and array as break callable case catch class clone const continue declare default do echo else
    elseif empty enddeclare endfor endforeach endif endswitch endwhile enum extends final finally fn for foreach
    function global goto if implements include include_once instanceof insteadof interface isset list match namespace
    new or print private protected public readonly require require_once return static switch throw trait try unset use
    var while xor yield true false null self parent int float string bool void mixed php`,
  globals: `this strlen strpos str_replace substr explode implode trim count in_array array_key_exists array_merge
    array_map array_filter array_keys array_values is_array is_string is_null is_object is_numeric sprintf printf
    preg_match preg_replace preg_split htmlspecialchars json_encode json_decode file_get_contents file_exists define
    defined Exception InvalidArgumentException`,
};

export const PERL = {
  imports: 'use require',
  beforeValue: 'return else and or not if elsif unless while until print',
  keywords: `my=local=our and bless cmp continue die do each else elsif eq eval exit for foreach ge goto gt if keys last
    le lt map ne next no not or package print push pop redo ref require return say shift sort split join sub unless
    unshift until use undef values wantarray warn while xor`,
  globals: `self class strict warnings open close printf sprintf length substr index defined exists delete chomp lc uc
    grep scalar ARGV ENV STDIN STDOUT STDERR`,
};

export const SQL = {
  keywords: `select from where and or not null is in like between exists join left right inner outer full cross on using
    group by having order asc desc limit offset union all distinct insert into values update set delete create table
    view index unique primary key foreign references constraint default check alter add column drop grant revoke begin
    commit rollback declare function procedure returns return language trigger before after each row execute if then
    else elsif end case when loop for while as with recursive cast replace temporary cascade`,
  globals: `count sum avg min max coalesce nullif now current_timestamp int integer bigint smallint varchar char text date
    timestamp boolean numeric decimal serial float double precision`,
};

export const LUA = {
  beforeValue: 'return else and or not if elseif while until',
  keywords: `and break do else elseif end false for function goto if in local nil not or repeat return then true until
    while`,
  globals: `self string table math io os print pairs ipairs type tostring tonumber require setmetatable getmetatable
    assert error pcall select unpack`,
};

export const LISP = {
  keywords: `define lambda let=let* if cond case else defun defvar defmacro defconst setq progn when unless loop dolist
    quote begin set! do nil t`,
  globals: 'car cdr cons list append length not null eq equal format concat mapcar funcall apply',
};

/** Of a language that nobody told us: what most of them have. */
export const ANY = {
  beforeValue: 'return else in not and or if while',
  keywords: `if else elif elseif then end endif for foreach while do until loop repeat break continue return function def
    func fn proc sub procedure class struct enum type module package import include use using export public private
    static const var let true false null nil none begin case switch when default try catch except finally throw raise
    new self this in is not and or`,
  globals: '',
};
