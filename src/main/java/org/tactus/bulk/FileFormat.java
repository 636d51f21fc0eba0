package org.tactus.bulk;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tactus.claimfile.ClaimReader;
import org.tactus.claimfile.CsvClaims;
import org.tactus.claimfile.FhirClaims;
import org.tactus.claimfile.NdjsonClaims;
import org.tactus.claimfile.Shelf;
import org.tactus.x12.ProfessionalClaims;

/** Formats of files of claims. */
enum FileFormat {
    CSV("text/csv") {
        @Override
        ClaimReader open(Supplier<InputStream> file, Shelf shelf) {
            return new CsvClaims(file.get());
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        ClaimReader open(Supplier<InputStream> file, Shelf shelf) {
            return new NdjsonClaims(file.get());
        }
    },
    FHIR("application/fhir+json") {
        @Override
        ClaimReader open(Supplier<InputStream> file, Shelf shelf) {
            return new FhirClaims(file, shelf);
        }
    },
    X12("application/edi-x12") {
        @Override
        ClaimReader open(Supplier<InputStream> file, Shelf shelf) {
            return new ProfessionalClaims(file.get());
        }
    };

    private static final int LOOKED_AT_BYTES = 4_096;
    private static final Pattern FHIR_TYPE = Pattern.compile("\"resourceType\"\\s*:");

    private final MediaType mediaType;

    FileFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    /**
     * Reads the claims of a file.
     *
     * @param file opens it, as often as is needed
     * @param shelf for what claims in it refer to
     */
    abstract ClaimReader open(Supplier<InputStream> file, Shelf shelf) throws IOException;

    /** As who sends it says; empty where it is none of ours. */
    static Optional<FileFormat> of(@Nullable MediaType stated) {
        return Arrays.stream(values())
                .filter(format -> stated != null
                        && format.mediaType.getType().equalsIgnoreCase(stated.getType())
                        && format.mediaType.getSubtype().equalsIgnoreCase(stated.getSubtype()))
                .findFirst();
    }

    /** As it looks: browsers don't know what a file of claims is. */
    static FileFormat ofContent(InputStream file) throws IOException {
        var beginning = new String(file.readNBytes(LOOKED_AT_BYTES), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (beginning.startsWith("ISA")) {
            return X12;
        }
        if (beginning.startsWith("{")) {
            return FHIR_TYPE.matcher(beginning).find() ? FHIR : NDJSON;
        }
        return CSV;
    }
}
