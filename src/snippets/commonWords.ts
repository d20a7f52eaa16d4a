/**
 * Words, and contents of strings, that stand in more than half of the works of the benchmark that are written in the language, in the
 * order of the alphabet: `err` in Go, `length` in JavaScript. What is made of them is as anybody would write it.
 */
export const JAVASCRIPT = {
  words: `K Omit Partial Record T _ a add apply args array as assign b base bind body c call callback charAt charCodeAt
    clone code concat constructor context count create d data defineProperty e end entries err error exec f filter
    floor fn forEach format from has hasOwnProperty i id includes index indexOf input is isArray item j join k key
    keys l left len length list log m map match max message method min n name next node obj object offset on options
    p params parent parse path pop prefix prop prototype push r reduce remove replace res resolve result s self
    shift size slice some sort source splice split stack start state str stringify t target test text toLowerCase
    toString toUpperCase trim unshift update v val value values version warn x y`,
  strings: 'boolean function number object string undefined',
};

export const C = {
  words: `DWORD INT_MAX O_CREAT O_RDONLY SEEK_END SEEK_SET SIGINT SIG_IGN S_ISREG __attribute__ a addr arg argc args argv
    b base block buf buffer bytes c c1 c2 ch check code copy count cp ctx cur current d data delta depth dest diff
    dir done dst dummy e entry err extra f fd ferror file filename first flag flags fmt format fp from fstat getenv
    getpid gettimeofday h hash head header i id idx in index info init input j k key l last left len length level
    limit line list m main mask match max message min mode msg n name next node now num o offset old op options out
    output p p1 parent path pid pos pp prefix prev ptr q r rc res reserved result ret retval s s1 s2 seed shift sig
    signal skip source sp src st_mode st_size start state status str stream t table tag target temp time timeout
    timespec timeval tm tmp to token total ts tv tv_sec tv_usec type u usage used v val value version w x y`,
  strings: 'a b c d e f h i k l m n o p q r s t u v w x z',
};

export const JAVA = {
  words: `BufferedReader ClassLoader Entry FALSE FileInputStream MAX_VALUE MIN_VALUE Method Pattern Serializable T TRUE
    Type a accept add addAll apache append args array arraycopy asList available b buf buffer builder bytes c cause
    ch charAt charset child className clear clone close compare compareTo compile concurrent contains containsKey
    context copy count create current d decode delete e element elements end endsWith entry entrySet equals
    equalsIgnoreCase error ex exists f file filter find first flush forName format found from getCause getClass
    getClassLoader getInstance getKey getLength getMessage getMethod getName getPath getProperty getType getValue
    group h hasNext hash hashCode i id index indexOf input insert intValue invoke io isDigit isEmpty it iterator j
    java javax k key keySet keys l lang last lastIndexOf len length limit list longValue m map matches max message
    method min msg n name net newInstance next nio o obj offset org other output p parent parse parseInt path pos
    position prefix previous println push put r read readObject reader reflect regex remove replace reset result
    root run s sb second serialVersionUID setLength setValue size skip sort source split start startsWith state str
    stream substring suffix t target temp text tmp to toArray toByteArray toCharArray toHexString toLowerCase
    toString toUpperCase trim type util v value valueOf values w write x`,
  strings: 'a f null r s t true unchecked',
};

export const GO = {
  words: `Add After Args Atoi Background Base Bool Buffer Bytes Close Contains Context Create Data Decode Duration EOF
    Elem Encode Equal Err Error Errorf Exit File Format Fprintf Fprintln Get Getenv HasPrefix HasSuffix Index Int
    Int64 Interface Is IsZero Itoa Join Kind Len Less Lock Map Marshal MatchString MustCompile Mutex Name New
    NewEncoder NewReader Next Now Once Open Parse ParseInt ParseUint Path Pointer Printf Println RLock RUnlock
    RWMutex ReadAll ReadFile Reader Remove Replace Reset Run Second Set Slice Split Sprintf Stderr Stdout String
    Strings Sub Swap Text Time ToLower TrimSpace TrimSuffix Type TypeOf Uint16 Uint32 Uint64 Unlock Unmarshal Value
    ValueOf Version Write WriteByte WriteString Writer _ a args b buf bufio c code config ctx d data e end err f
    file filename filepath flag flags fn format found fs h handler i idx index info init input j k key keys l length
    level line list log m main math msg mu n name next o offset ok opts out output p parent parts path pos prefix r
    reflect regexp req result ret runtime rv s size src start state str t text typ u unicode url utf8 v val value
    values w x`,
  strings:
    'a bufio bytes context errors f fmt io log math os path reflect regexp runtime sort strconv strings sync time true unicode unsafe',
};

export const PYTHON = {
  words: `_ __call__ __class__ __dict__ __eq__ __hash__ __len__ __repr__ __str__ a abspath action add append arg args argv
    attr b base basename c cache clear close cmd code collections command compile config content copy count d data
    datetime debug decode default description directory dirname dumps e encode encoding end endswith entry environ
    err error errors escape exc_info exception exceptions exists exit expanduser ext extend f field file filename
    files find findall flags format found func functools get group groups hashlib header hexdigest i idx index info
    insert io isdir isfile item items itertools join k key keys kwargs level line lines listdir load loads location
    log lower lstrip m main makedirs maxsize message method mode module msg n name new node normpath num obj
    operator option options other output p parent parse parser part partial parts path paths pattern platform pop
    pos prefix r read readline register remove replace rest result results reverse root rsplit rstrip run s save
    search seek sep setdefault setup shutil size sort source split src start startswith stat state stderr stdout
    stream strip sub subprocess suffix t tag target tempfile text threading title traceback types unlink update
    upper url urllib utils v val value values version w wait warn warning write x`,
  strings: 'ascii default file name r rb true value w wb x y',
};

/** Lengths and shares that anybody writes: its words are the language's own. */
export const CSS = {
  words: '',
  strings: '',
  numbers: '1px 2px 3px 4px 5px 6px 8px 10px 12px 15px 16px 20px 50% 100% 1em 1rem 0.5 0.5em 1.5 1.5em .5em 2em',
};

/** Of the wrapper that everybody's modules had before there were any in the language. Strings are without their blanks. */
export const UMD = { words: 'amd define factory root', strings: 'usestrict' };
