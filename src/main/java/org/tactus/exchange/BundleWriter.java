package org.tactus.exchange;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.tactus.fhir.FhirInstant;
import org.tactus.ledger.StoredResource;

/**
 * Writes a page of resources as a Bundle, around the bytes that are stored.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>
 */
final class BundleWriter {

    /** What stands around a resource, in characters, more or less. */
    static final int ENTRY_OVERHEAD = 200;

    private static final int OVERHEAD = 600;

    private final StringBuilder json;
    private final String base;
    private String separator = "";

    /**
     * @param type {@code searchset} or {@code history}
     * @param base where the FHIR API is
     * @param length of the bodies to come, in characters, more or less
     */
    BundleWriter(String type, UUID id, Instant at, String base, int length) {
        this.base = base;
        json = new StringBuilder(length + OVERHEAD);
        json.append("{\"resourceType\":\"Bundle\",\"id\":\"").append(id);
        json.append("\",\"meta\":{\"lastUpdated\":\"").append(FhirInstant.of(at));
        json.append("\"},\"type\":\"").append(type).append('"');
    }

    BundleWriter total(OptionalLong total) {
        total.ifPresent(number -> json.append(",\"total\":").append(number));
        return this;
    }

    BundleWriter links(String self, Optional<String> next) {
        json.append(",\"link\":[{\"relation\":\"self\",\"url\":")
                .append(quoted(self))
                .append('}');
        next.ifPresent(url -> json.append(",{\"relation\":\"next\",\"url\":")
                .append(quoted(url))
                .append('}'));
        json.append(']');
        return this;
    }

    /** @param mode {@code match} or {@code include} */
    void found(StoredResource resource, String body, String mode) {
        begin(resource, body);
        json.append(",\"search\":{\"mode\":\"").append(mode).append("\"}}");
    }

    /** As a version that came about by what was then done. */
    void version(StoredResource resource, String body) {
        begin(resource, body);
        var isFirst = resource.version() == 1;
        json.append(",\"request\":{\"method\":\"").append(isFirst ? "POST" : "PUT");
        json.append("\",\"url\":\"").append(isFirst ? resource.key().type() : resource.key());
        json.append("\"},\"response\":{\"status\":\"").append(isFirst ? "201" : "200");
        json.append("\",\"etag\":\"W/\\\"").append(resource.version());
        json.append("\\\"\",\"lastModified\":\"")
                .append(FhirInstant.of(resource.lastUpdated()))
                .append("\"}}");
    }

    String end() {
        if (!separator.isEmpty()) {
            json.append(']');
        }
        return json.append('}').toString();
    }

    private void begin(StoredResource resource, String body) {
        json.append(separator.isEmpty() ? ",\"entry\":[" : separator);
        json.append("{\"fullUrl\":\"").append(base).append('/').append(resource.key());
        json.append("\",\"resource\":").append(body);
        separator = ",";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
