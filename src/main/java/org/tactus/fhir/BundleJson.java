package org.tactus.fhir;

import java.util.List;
import org.tactus.ledger.StoredBundle;
import org.tactus.ledger.StoredResource;

/**
 * Puts a claim's bundle together from the bytes of what it holds.
 *
 * @see <a href="https://hl7.org/fhir/R4/bundle.html">Bundle</a>
 */
final class BundleJson {

    private BundleJson() {}

    /**
     * @param base of the FHIR API, without a slash at the end; the entries' addresses begin with it, so that references resolve
     */
    static String write(StoredBundle bundle, List<StoredResource> resources, String base) {
        var json = new StringBuilder(resources.stream()
                        .mapToInt(resource -> resource.body().length() + 200)
                        .sum()
                + 500);
        json.append("{\"resourceType\":\"Bundle\",\"id\":\"").append(bundle.claimId());
        json.append("\",\"meta\":{\"versionId\":\"").append(bundle.version());
        json.append("\",\"lastUpdated\":\"").append(bundle.lastUpdated());
        json.append("\"},\"identifier\":{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:")
                .append(bundle.claimId());
        json.append("\"},\"type\":\"collection\",\"timestamp\":\"").append(bundle.lastUpdated());
        json.append("\",\"entry\":[");
        var separator = "";
        for (var resource : resources) {
            json.append(separator).append("{\"fullUrl\":\"").append(base).append('/');
            json.append(resource.type()).append('/').append(resource.id());
            json.append("\",\"resource\":").append(resource.body()).append('}');
            separator = ",";
        }
        return json.append("]}").toString();
    }
}
