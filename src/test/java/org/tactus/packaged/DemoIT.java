package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;

/** What a newcomer finds: claims of every common kind, decided as anybody's. */
@Timeout(300)
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedTactus tactus = PackagedTactus.start(PackagedTactus.folderWithDemo("demo"), Options.none());

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void the_demo_has_accepted_held_and_rejected_claims_of_every_common_kind() throws IOException {
        var outcomes = new TreeMap<String, Integer>();
        var codes = new TreeSet<String>();
        for (var next = "/api/claims?count=200"; next != null; ) {
            var page = get(next);
            for (var claim : page.get("items")) {
                outcomes.merge(claim.get("outcome").asText(), 1, Integer::sum);
                claim.get("findings")
                        .forEach(finding -> codes.add(finding.get("code").asText()));
            }
            next = page.get("next").textValue();
        }

        assertThat(outcomes).containsOnlyKeys("accepted", "held", "rejected");
        assertThat(outcomes.get("accepted")).isGreaterThan(300);
        assertThat(codes)
                .contains(
                        "order-missing",
                        "order-unsigned",
                        "order-after-service",
                        "order-expired",
                        "order-incomplete",
                        "orderer-not-eligible",
                        "orderer-npi-invalid",
                        "order-other-service",
                        "order-diagnosis-mismatch",
                        "order-declared-missing",
                        "license-not-on-file",
                        "license-wrong-state",
                        "license-not-in-force",
                        "license-suspended",
                        "therapist-taxonomy-mismatch",
                        "comfort-only",
                        "comfort-language",
                        "diagnosis-cause-only",
                        "diagnosis-unspecific-pain",
                        "diagnosis-not-billable",
                        "diagnosis-seventh-character",
                        "diagnosis-conflict",
                        "diagnosis-not-linked",
                        "units-exceed-minutes",
                        "units-below-minimum",
                        "units-over-daily-maximum",
                        "place-of-service-invalid",
                        "service-not-in-benefit",
                        "benefit-category-mismatch",
                        "charge-invalid",
                        "member-id-invalid",
                        "coverage-ended",
                        "visit-limit-reached",
                        "authorization-missing",
                        "filed-late",
                        "duplicate-service");
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(tactus.get("auditor", path).body());
    }
}
