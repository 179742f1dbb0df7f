package org.reportchain.report;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the XML parts of an Office document say: of what kind they are, and what they fetch from elsewhere. */
class OfficeParts {

    private static final String WORD_MAIN = FileKind.DOCX.mediaType() + ".main+xml";
    private static final String SHEET_MAIN = FileKind.XLSX.mediaType() + ".main+xml";
    private static final Pattern MACRO_TYPE = Pattern.compile("macro|vba|activex");

    /** A link that somebody clicks, and the path of a workbook that a formula names: nothing is fetched by itself. */
    private static final Pattern HARMLESS_LINK = Pattern.compile(".*/(hyperlink|externalLinkPath)");

    /** A template on the author's computer: Word notes it in every document that is made from one. */
    private static final Pattern OWN_DISK = Pattern.compile("(file:///)?[A-Za-z]:[^:]*|[^:/\\\\]+");

    /** Fields and links through which a document starts a program. */
    private static final Pattern LINKED_PROGRAM = Pattern.compile("ddeLink|oleLink");

    private static final Pattern PROGRAM_FIELD = Pattern.compile("\\bDDE(AUTO)?\\b", Pattern.CASE_INSENSITIVE);
    private static final XMLInputFactory XML = factory();

    private final Map<String, String> mains = new HashMap<>();

    /** Reads the list of types; {@link FileFault#MACROS} for a document that may have any, whatever its name says. */
    void readTypes(byte[] part) throws BadFile {
        read(part, xml -> {
            String type = attribute(xml, "ContentType");
            if (MACRO_TYPE.matcher(type.toLowerCase(Locale.ROOT)).find()) {
                throw new BadFile(FileFault.MACROS);
            }
            if (type.equals(WORD_MAIN) || type.equals(SHEET_MAIN)) {
                mains.put(type, attribute(xml, "PartName").replaceFirst("^/", ""));
            }
        });
    }

    /** Reads any other part; {@link FileFault#OUTSIDE} when it fetches or starts something by itself. */
    void read(byte[] part) throws BadFile {
        StringBuilder fields = new StringBuilder();
        read(part, xml -> {
            if (isFetched(xml) || LINKED_PROGRAM.matcher(xml.getLocalName()).matches()) {
                throw new BadFile(FileFault.OUTSIDE);
            }
            if (xml.getLocalName().equals("instrText")) {
                fields.append(xml.getElementText());
            } else if (xml.getLocalName().equals("fldSimple")) {
                fields.append(' ').append(attribute(xml, "instr")).append(' ');
            }
        });
        if (PROGRAM_FIELD.matcher(fields).find()) {
            throw new BadFile(FileFault.OUTSIDE);
        }
    }

    /** Word or Excel, when exactly one of the two has its main part among the names. */
    FileKind kind(Set<String> names) throws BadFile {
        boolean word = names.contains(mains.getOrDefault(WORD_MAIN, ""));
        boolean sheet = names.contains(mains.getOrDefault(SHEET_MAIN, ""));
        if (word == sheet) {
            throw new BadFile(FileFault.KIND);
        }
        return word ? FileKind.DOCX : FileKind.XLSX;
    }

    private static boolean isFetched(XMLStreamReader xml) {
        String type = attribute(xml, "Type");
        boolean ownTemplate = type.endsWith("/attachedTemplate")
                && OWN_DISK.matcher(attribute(xml, "Target")).matches();
        return attribute(xml, "TargetMode").equalsIgnoreCase("External")
                && !ownTemplate
                && !HARMLESS_LINK.matcher(type).matches();
    }

    private interface Element {
        void read(XMLStreamReader xml) throws XMLStreamException, BadFile;
    }

    private static void read(byte[] part, Element element) throws BadFile {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new BadFile(FileFault.DAMAGED);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.read(xml);
                }
            }
        } catch (XMLStreamException malformed) {
            throw new BadFile(FileFault.DAMAGED);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Objects.requireNonNull(xml.getAttributeValue(i));
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
