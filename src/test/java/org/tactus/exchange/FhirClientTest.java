package org.tactus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BasicAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;

/** A plan with HAPI's generic client, as it comes. */
@QuarkusTest
class FhirClientTest {

    @TestHTTPResource("/fhir")
    String base;

    private Setting setting;
    private IGenericClient client;

    @BeforeEach
    void a_plan_with_three_claims() {
        setting = Setting.usual();
        for (var day : new String[] {"2026-11-09", "2026-11-10", "2026-11-11"}) {
            asBilling()
                    .body(Submission.of(setting).on(day).json())
                    .post("/api/claims")
                    .then()
                    .body("outcome", equalTo("accepted"));
        }
        asPlan(setting.plan());
        client = FhirContext.forR4Cached().newRestfulGenericClient(base);
        client.registerInterceptor(new BasicAuthInterceptor("plan-" + setting.plan(), TestUsers.PASSWORD));
    }

    @Test
    void finds_reads_and_walks() {
        var page = client.search()
                .forResource(Claim.class)
                .where(Claim.STATUS.exactly().code("active"))
                .include(Claim.INCLUDE_PATIENT)
                .sort()
                .ascending(Claim.CREATED)
                .count(2)
                .returnBundle(Bundle.class)
                .execute();
        var claims = new ArrayList<Claim>();
        var patients = new ArrayList<Patient>();
        for (var bundle = page; bundle != null; bundle = next(bundle)) {
            bundle.getEntry().forEach(entry -> {
                if (entry.getResource() instanceof Claim claim) {
                    claims.add(claim);
                } else {
                    patients.add((Patient) entry.getResource());
                }
            });
        }

        assertThat(claims).hasSize(3);
        assertThat(patients)
                .hasSize(2)
                .allMatch(patient -> patient.getIdentifierFirstRep().getValue().equals(setting.member()));
        var id = claims.get(0).getIdElement();
        var read = client.read().resource(Claim.class).withId(id.getIdPart()).execute();
        assertThat(read.getIdentifierFirstRep().getValue())
                .isEqualTo(claims.get(0).getIdentifierFirstRep().getValue());
        assertThat(client.history()
                        .onInstance(id.toUnqualifiedVersionless())
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
        assertThat(client.read()
                        .resource(Claim.class)
                        .withIdAndVersion(id.getIdPart(), "1")
                        .execute()
                        .getStatus())
                .isEqualTo(Claim.ClaimStatus.ACTIVE);
    }

    private Bundle next(Bundle bundle) {
        return bundle.getLink(Bundle.LINK_NEXT) == null
                ? null
                : client.loadPage().next(bundle).execute();
    }

    @Test
    void searches_by_post_and_learns_how_many_there_are() {
        var found = client.search()
                .forResource(Claim.class)
                .where(Claim.CREATED.afterOrEquals().day("2026-01-01"))
                .usingStyle(SearchStyleEnum.POST)
                .totalMode(SearchTotalModeEnum.ACCURATE)
                .returnBundle(Bundle.class)
                .execute();

        assertThat(found.getTotal()).isEqualTo(3);
    }

    @Test
    void is_told_what_it_asks_wrongly() {
        assertThatThrownBy(() -> client.search()
                        .byUrl("Claim?colour=blue")
                        .returnBundle(Bundle.class)
                        .execute())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(
                        () -> client.read().resource(Claim.class).withId("none").execute())
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> client.search()
                        .byUrl("Claim?_format=xml")
                        .returnBundle(Bundle.class)
                        .execute())
                .isInstanceOf(UnclassifiedServerFailureException.class);
    }

    @Test
    void reads_what_the_server_can_do() {
        var capabilities =
                client.capabilities().ofType(CapabilityStatement.class).execute();

        var claim = capabilities.getRestFirstRep().getResource().stream()
                .filter(resource -> resource.getType().equals("Claim"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.getSearchParam()).isNotEmpty();
        for (var parameter : claim.getSearchParam()) {
            if (parameter.getDefinition().contains("/SearchParameter/claim-")) {
                var id = parameter.getDefinition().replaceAll(".*/", "");
                assertThat(client.read()
                                .resource(SearchParameter.class)
                                .withId(id)
                                .execute()
                                .getCode())
                        .isEqualTo(parameter.getName());
            }
        }
    }
}
