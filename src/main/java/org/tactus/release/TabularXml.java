package org.tactus.release;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tactus.claim.Icd10Cm;
import org.tactus.problem.LineProblems;

/** The tabular list's XML as entries: no document type, nothing from elsewhere, and no deeper than a code can lie. */
final class TabularXml {

    private static final String ROOT = "ICD10CM.tabular";
    private static final String CODE = "diag";
    private static final String NOTE = "note";
    private static final String EXTENSION = "extension";
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 10_000;

    private final LineProblems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    TabularXml(LineProblems problems) {
        this.problems = problems;
    }

    /** The chapters; empty where a problem keeps them from being read. */
    Optional<List<TabularEntry>> read(Reader in) {
        try {
            var xml = factory().createXMLStreamReader(in);
            if (isAtRoot(xml)) {
                var chapters = new ArrayList<TabularEntry>();
                readBelow(xml, new Draft(ROOT, "", chapters), 1);
                readToEnd(xml);
                return Optional.of(chapters);
            }
        } catch (XMLStreamException failure) {
            tell(failure);
        }
        return Optional.empty();
    }

    /** The JDK's own, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The decoder is ahead of the line that is being read. */
    private void tell(XMLStreamException failure) {
        if (failure.getNestedException() instanceof CharacterCodingException) {
            problems.at(
                    0,
                    "The file holds bytes that aren't of the encoding that it declares, or of UTF-8 where it declares none.");
        } else {
            problems.at(lineOf(failure), "The XML is damaged there, or cut off.");
        }
    }

    private static long lineOf(XMLStreamException failure) {
        return Optional.ofNullable(failure.getLocation())
                .map(location -> Math.max(location.getLineNumber(), 0))
                .orElse(0);
    }

    private boolean isAtRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                problems.at(line(xml), "The file declares a document type, which isn't read; CDC's has none.");
                return false;
            }
        }
        if (!xml.getLocalName().equals(ROOT)) {
            problems.at(line(xml), "The XML's outermost element isn't " + ROOT + ".");
            return false;
        }
        return true;
    }

    private static void readToEnd(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /**
     * An entry while it is read.
     *
     * @param codeAbove empty where none is
     */
    private static final class Draft {

        private final String element;
        private final String codeAbove;
        private final List<TabularEntry> below;
        private final List<String> notes = new ArrayList<>();
        private final StringBuilder characters = new StringBuilder();
        private String name = "";

        Draft(String element, String codeAbove, List<TabularEntry> below) {
            this.element = element;
            this.codeAbove = codeAbove;
            this.below = below;
        }
    }

    private void readBelow(XMLStreamReader xml, Draft draft, int depth) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                readChild(xml, draft, depth + 1);
            }
        }
    }

    private void readChild(XMLStreamReader xml, Draft draft, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            problems.at(line(xml), "The entries lie deeper within one another than codes can.");
            skip(xml);
            return;
        }
        switch (xml.getLocalName()) {
            case "chapter", "section", CODE -> readEntry(xml, draft, depth);
            case "name" -> draft.name = text(xml);
            case "excludes1" -> readNotes(xml, draft);
            case "sevenChrDef" -> readCharacters(xml, draft);
            default -> skip(xml);
        }
    }

    private void readEntry(XMLStreamReader xml, Draft parent, int depth) throws XMLStreamException {
        int line = line(xml);
        var element = xml.getLocalName();
        var above = parent.element.equals(CODE) ? parent.name.replace(".", "") : "";
        var draft = new Draft(element, above, new ArrayList<>());
        readBelow(xml, draft, depth);
        var code = element.equals(CODE) ? code(draft, line) : "";
        parent.below.add(new TabularEntry(
                code, List.copyOf(draft.notes), draft.characters.toString(), List.copyOf(draft.below)));
    }

    /** Without its dot; empty where a problem was told. */
    private String code(Draft draft, int line) {
        var code = new Icd10Cm(draft.name).code();
        if (!new Icd10Cm(code).isWellFormed()) {
            problems.at(line, "The name of the diag there is no ICD-10-CM code.");
            return "";
        }
        if (!code.startsWith(draft.codeAbove)) {
            problems.at(line, code + " stands below " + draft.codeAbove + ", which it doesn't belong to.");
        }
        var first = lines.putIfAbsent(code, line);
        if (first != null) {
            problems.at(line, code + " stands there twice; the first time in line " + first + ".");
        }
        return code;
    }

    private static void readNotes(XMLStreamReader xml, Draft draft) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals(NOTE)) {
                draft.notes.add(text(xml));
            } else if (xml.isStartElement()) {
                skip(xml);
            }
        }
    }

    private void readCharacters(XMLStreamReader xml, Draft draft) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            var character = xml.getAttributeValue(null, "char");
            if (xml.getLocalName().equals(EXTENSION) && (character == null || !character.matches("[0-9A-Z]"))) {
                problems.at(line(xml), "The extension has no char that is one digit or capital letter.");
            } else if (xml.getLocalName().equals(EXTENSION)) {
                draft.characters.append(character);
            }
            skip(xml);
        }
    }

    /** All text up to the element's end, of which more than any note holds is cut off. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int open = 1; open > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(text.length() < LONGEST_TEXT ? xml.getText() : "");
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }
}
