/** What the file says of itself; the same in the document information and in XMP (ISO 19005-3, 6.6.2). */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly lang: string;
  /** ISO 8601 date of the data; the file's dates are this one, never the clock's. */
  readonly date: string;
}

const PRODUCER = 'Crossfoot';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A date (or month, or year) as the instant its first day begins. */
function instant(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.slice(0, 10).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

/** A date in the form of ISO 32000-1, 7.9.4. */
export function pdfDate(date: string): string {
  return `D:${instant(date).replace(/[-:TZ]/g, '')}Z`;
}

/** Values of the document information dictionary, by key. */
export function informationOf(info: DocumentInfo): Readonly<Record<string, string>> {
  return {
    Title: info.title,
    Subject: info.subject,
    Author: info.author,
    Keywords: info.keywords,
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: pdfDate(info.date),
    ModDate: pdfDate(info.date),
  };
}

const alternative = (text: string) =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

/**
 * The XMP packet: PDF/A-3a and PDF/UA-1 at once. `pdfuaid` is no predefined schema of PDF/A, so its extension schema
 * is described along with it (ISO 19005-3, 6.6.2.3; PDF Association, "PDF/A TechNote 0010").
 */
export function xmpPacket(info: DocumentInfo): string {
  const date = instant(info.date);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.pdfa.org/ns/pdfua/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(info.title)}</dc:title>
<dc:description>${alternative(info.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escaped(info.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(info.lang)}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${escaped(info.keywords)}</pdf:Keywords>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.pdfa.org/ns/pdfua/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
