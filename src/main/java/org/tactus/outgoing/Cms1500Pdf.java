package org.tactus.outgoing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Prints the page: the same bytes whenever it is asked for.
 *
 * <p>In Liberation Sans, which PDFBox brings along (SIL Open Font License 1.1): Latin letters with any mark, Greek, Cyrillic.
 */
@ApplicationScoped
class Cms1500Pdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FONT_NAME = "Liberation Sans";

    static {
        // it would tell of the page, which is about a person
        XRLog.setLoggingEnabled(false);
    }

    private final Glyphs glyphs;

    Cms1500Pdf() throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(font()));
        var characters = font.getUnicodeCmapLookup();
        glyphs = new Glyphs(character -> characters.getGlyphId(character) != 0);
        FontMappers.set(new OneFont(font));
    }

    byte[] print(AcceptedClaim accepted) {
        var html = new Cms1500Page(Cms1500.of(accepted)).render();
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFont(Cms1500Pdf::font, FONT_NAME)
                .usePdfUaAccessibility(true)
                .withProducer("tactus")
                .withHtmlContent(glyphs.readable(html), null);
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            date(document, accepted);
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A document has a date and an id; without ours they would be those of now. */
    private static void date(PDDocument document, AcceptedClaim accepted) {
        var information = document.getDocumentInformation();
        var acceptedAt = GregorianCalendar.from(accepted.acceptedAt().atZone(ZoneOffset.UTC));
        information.setCreationDate(acceptedAt);
        information.setModificationDate(acceptedAt);
        document.setDocumentId(accepted.id().getLeastSignificantBits());
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
