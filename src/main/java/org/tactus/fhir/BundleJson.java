package org.tactus.fhir;

import java.util.List;
import java.util.UUID;
import org.tactus.ledger.StoredResource;

/**
 * Puts a claim's bundle together from the bytes of what it holds.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>
 */
public final class BundleJson {

    private BundleJson() {}

    /**
     * @param resources what it holds, the claim first
     * @param base of the FHIR API, without a slash at the end; the entries' addresses begin with it, so that references resolve
     */
    public static String write(StoredResource bundle, List<StoredResource> resources, String base) {
        var id = bundle.key().id();
        var json = new StringBuilder(resources.stream()
                        .mapToInt(resource -> resource.body().length() + 200)
                        .sum()
                + 500);
        json.append("{\"resourceType\":\"Bundle\",\"id\":\"").append(id);
        json.append("\",\"meta\":{\"versionId\":\"").append(bundle.version());
        json.append("\",\"lastUpdated\":\"").append(FhirInstant.of(bundle.lastUpdated()));
        json.append("\"},\"identifier\":{\"system\":\"").append(Systems.URI);
        json.append("\",\"value\":\"").append(identifier(id));
        json.append("\"},\"type\":\"collection\",\"timestamp\":\"").append(FhirInstant.of(bundle.lastUpdated()));
        json.append("\",\"entry\":[");
        var separator = "";
        for (var resource : resources) {
            json.append(separator).append("{\"fullUrl\":\"").append(base).append('/');
            json.append(resource.key());
            json.append("\",\"resource\":").append(resource.body()).append('}');
            separator = ",";
        }
        return json.append("]}").toString();
    }

    static String identifier(UUID claim) {
        return "urn:uuid:" + claim;
    }
}
