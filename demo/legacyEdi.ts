import type { Change } from './fastImport';
import { readText } from './textLibrary';

/** `MESSAGE: what it says; its segments, each TAG=meaning:elements`. */
const MESSAGES = [
  'Iftmin|a booking instruction|BGM=document:documentCode,documentNumber,function;CTA=contact:role,name,channel;CNT=control:unit,value;TDT=transport:stage,mode,carrier,vessel;LOC=place:qualifier,locode,terminal;DTM=moment:qualifier,stamp,format;EQD=equipment:kind,number,isoType,status;MEA=measure:purpose,attribute,unit,value;NAD=party:qualifier,partyId,name,city,country;GID=goods:item,packages,packageType;FTX=remark:subject,textCode,content;RFF=reference:qualifier,number',
  'Iftsta|a status report|BGM=document:documentCode,documentNumber,function;STS=status:category,event,reason;DTM=moment:qualifier,stamp,format;LOC=place:qualifier,locode,terminal;EQD=equipment:kind,number,isoType,status;TDT=transport:stage,mode,carrier,vessel;RFF=reference:qualifier,number;NAD=party:qualifier,partyId,name,city,country;CNI=consignment:item,documentNumber;FTX=remark:subject,textCode,content;CNT=control:unit,value;TMP=temperature:qualifier,value,unit',
  'Codeco|a gate report|BGM=document:documentCode,documentNumber,function;EQD=equipment:kind,number,isoType,status;RFF=reference:qualifier,number;TMD=movement:method,condition;DTM=moment:qualifier,stamp,format;LOC=place:qualifier,locode,terminal;SEL=seal:number,issuer,condition;MEA=measure:purpose,attribute,unit,value;DAM=damage:qualifier,kind,area,severity;TDT=transport:stage,mode,carrier,vessel;NAD=party:qualifier,partyId,name,city,country;CNT=control:unit,value',
  'Coarri|a loading or discharge report|BGM=document:documentCode,documentNumber,function;TDT=transport:stage,mode,carrier,vessel;LOC=place:qualifier,locode,terminal;DTM=moment:qualifier,stamp,format;NAD=party:qualifier,partyId,name,city,country;EQD=equipment:kind,number,isoType,status;SEL=seal:number,issuer,condition;DGS=danger:regulation,hazardClass,unNumber;MEA=measure:purpose,attribute,unit,value;TMP=temperature:qualifier,value,unit;CNT=control:unit,value;RFF=reference:qualifier,number',
  'Baplie|a bay plan|BGM=document:documentCode,documentNumber,function;TDT=transport:stage,mode,carrier,vessel;LOC=place:qualifier,locode,terminal;DTM=moment:qualifier,stamp,format;GID=goods:item,packages,packageType;FTX=remark:subject,textCode,content;MEA=measure:purpose,attribute,unit,value;DIM=dimension:qualifier,unit,length,width,height;TMP=temperature:qualifier,value,unit;EQD=equipment:kind,number,isoType,status;DGS=danger:regulation,hazardClass,unNumber;NAD=party:qualifier,partyId,name,city,country',
  'Cuscar|a cargo declaration|BGM=document:documentCode,documentNumber,function;DTM=moment:qualifier,stamp,format;LOC=place:qualifier,locode,terminal;TDT=transport:stage,mode,carrier,vessel;NAD=party:qualifier,partyId,name,city,country;CNI=consignment:item,documentNumber;GID=goods:item,packages,packageType;FTX=remark:subject,textCode,content;MEA=measure:purpose,attribute,unit,value;MOA=amount:qualifier,value,currency;CST=customs:item,hsCode,regime;RFF=reference:qualifier,number',
  'Vermas|a verified weight|BGM=document:documentCode,documentNumber,function;EQD=equipment:kind,number,isoType,status;MEA=measure:purpose,attribute,unit,value;DTM=moment:qualifier,stamp,format;NAD=party:qualifier,partyId,name,city,country;CTA=contact:role,name,channel;RFF=reference:qualifier,number;LOC=place:qualifier,locode,terminal;TDT=transport:stage,mode,carrier,vessel;SEL=seal:number,issuer,condition',
] as const;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function record(message: string, segment: string): string[] {
  const [, tag = '', meaning = '', list = ''] = /^(\w+)=(\w+):(.*)$/.exec(segment) ?? [];
  const elements = list.split(',');
  const name = pascal(meaning);
  const read = elements.map((element, at) => `            final String ${element} = element(segment, ${at + 1});`);
  const complaints = elements
    .slice(0, 2)
    .flatMap((element) => [
      `            if (${element}.isEmpty()) {`,
      `                problems.add("${tag}: no ${element} at " + segment.position());`,
      '            }',
    ]);
  return [
    '',
    `    /** ${tag}: ${meaning} of ${message.toUpperCase()}. */`,
    `    public record ${name}(${elements.map((element) => `String ${element}`).join(', ')}) {}`,
    '',
    `    /** Every ${tag} segment, in the order of the interchange. */`,
    `    public List<${name}> read${name}s(final Interchange interchange, final List<String> problems) {`,
    `        final List<${name}> found = new ArrayList<>();`,
    `        for (final Segment segment : interchange.segments("${tag}")) {`,
    ...read,
    ...complaints,
    `            found.add(new ${name}(${elements.join(', ')}));`,
    '        }',
    '        return found;',
    '    }',
    '',
    `    public String write${name}(final ${name} value) {`,
    `        final StringBuilder line = new StringBuilder("${tag}");`,
    ...elements.map((element) => `        line.append('+').append(escape(value.${element}()));`),
    `        return line.append("'").toString();`,
    '    }',
  ];
}

function javaClass(text: string): Change {
  const [name = '', says = '', segments = ''] = text.split('|');
  const lines = [
    'package example.nordhaven.edi;',
    '',
    'import java.util.ArrayList;',
    'import java.util.List;',
    '',
    `/** Reads and writes ${name.toUpperCase()}, ${says}. */`,
    `public final class ${name}Parser {`,
    ...segments.split(';').flatMap((segment) => record(name, segment)),
    '',
    '    private static String element(final Segment segment, final int position) {',
    '        return position < segment.size() ? segment.get(position).trim() : "";',
    '    }',
    '',
    '    private static String escape(final String value) {',
    `        return value.replace("?", "??").replace("+", "?+").replace("'", "?'").replace(":", "?:");`,
    '    }',
    '}',
    '',
  ];
  return { kind: 'write', path: `legacy/edi/${name}Parser.java`, data: lines.join('\n') };
}

/** About 2,500 lines of Java, as a vendor would hand them over in one archive. */
export function legacyEdi(): Change[] {
  const shared = ['Interchange', 'Segment'].map((name): Change => ({
    kind: 'write',
    path: `legacy/edi/${name}.java`,
    data: readText(`${name}.java.txt`),
  }));
  return [...MESSAGES.map(javaClass), ...shared];
}
