package org.tactus.release;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file as it came: what it looks like by its beginning, and its text. */
final class PublishedFile {

    private static final int HEAD_BYTES = 32_768;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final String ZIP_ARCHIVE = "PK\u0003\u0004";
    private static final Pattern ORDER_LINE = Pattern.compile("(?m)^[0-9]{5} [A-Z][0-9A-Z]{2,6} * [01](?: |\\r?$)");
    private static final Pattern TABULAR = Pattern.compile("^\\s*<(?:[\\s\\S]*<)?ICD10CM\\.tabular\\b");
    private static final Pattern MUE_HEADER =
            Pattern.compile("(?i)HCPCS\\s*/\\s*CPT\\s+Code[\\s\\S]{0,99}\\bMUE\\s+Values\\b");
    private static final Pattern PTP_HEADER = Pattern.compile("(?i)\\bColumn\\s*1\"?[\\t,]\"?Column\\s*2\\b");

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private final InputStream bytes;
    private final String head;

    private PublishedFile(InputStream bytes, String head) {
        this.bytes = bytes;
        this.head = head;
    }

    static PublishedFile of(InputStream in) throws IOException {
        var bytes = new BufferedInputStream(in);
        bytes.mark(HEAD_BYTES);
        var head = new String(bytes.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        bytes.reset();
        if (head.startsWith(BYTE_ORDER_MARK)) {
            bytes.skipNBytes(BYTE_ORDER_MARK.length());
        }
        return new PublishedFile(bytes, head.replaceFirst("^" + BYTE_ORDER_MARK, ""));
    }

    /** Why it isn't a file of that kind; empty where it looks like one. */
    Optional<String> mismatch(CodeSetKind kind) {
        if (head.isBlank()) {
            return Optional.of("The file is empty.");
        }
        if (head.startsWith(ZIP_ARCHIVE)) {
            return Optional.of(
                    "The file is an archive or a workbook: unpack it, and send the text file that is in it.");
        }
        if (head.indexOf('\0') >= 0) {
            return Optional.of("The file is no text of one byte a character: save it as UTF-8.");
        }
        var looksLike =
                Arrays.stream(CodeSetKind.values()).filter(this::looksLike).findFirst();
        return looksLike.equals(Optional.of(kind))
                ? Optional.empty()
                : Optional.of("The file isn't " + kind.title()
                        + looksLike
                                .map(other -> ": it looks like " + other.title() + " (" + other.word() + ").")
                                .orElse("."));
    }

    private boolean looksLike(CodeSetKind kind) {
        var pattern =
                switch (kind) {
                    case ICD10CM_ORDER -> ORDER_LINE;
                    case ICD10CM_TABULAR -> TABULAR;
                    case NCCI_MUE -> MUE_HEADER;
                    case NCCI_PTP -> PTP_HEADER;
                };
        return pattern.matcher(head).find();
    }

    /** Whether its columns are apart by tabs. */
    boolean hasTabs() {
        var header = PTP_HEADER.matcher(head);
        return header.find() && header.group().indexOf('\t') >= 0;
    }

    /** As XML, in the encoding that it declares; a byte that isn't of it fails the reader. */
    Reader xml() {
        var declared = ENCODING.matcher(head);
        var charset = declared.find() && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    /** As text, of which all that counts is ASCII: what else there is may be in any encoding. */
    BufferedReader text() {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    }
}
