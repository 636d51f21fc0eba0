package org.tactus.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tactus.TestUsers.asBilling;
import static org.tactus.TestUsers.asPlan;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BasicAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestUsers;

/** A plan answers with HAPI's generic client, as it comes. */
@QuarkusTest
class AnsweringClientTest {

    private static final int AT_ONCE = 4;

    @TestHTTPResource("/fhir")
    String base;

    private String claim;
    private IGenericClient client;

    @BeforeEach
    void a_plan_with_a_claim() {
        var setting = Setting.usual();
        claim = asBilling()
                .body(Submission.of(setting).json())
                .post("/api/claims")
                .path("id");
        asPlan(setting.plan());
        client = FhirContext.forR4Cached().newRestfulGenericClient(base);
        client.registerInterceptor(new BasicAuthInterceptor("plan-" + setting.plan(), TestUsers.PASSWORD));
    }

    @Test
    void creates_reads_and_finds_an_answer() {
        var outcome = client.create().resource(PlansAnswer.to(claim).resource()).execute();

        assertThat(outcome.getCreated()).isTrue();
        assertThat(outcome.getId().getVersionIdPart()).isEqualTo("1");
        var read = client.read()
                .resource(ClaimResponse.class)
                .withId(outcome.getId().getIdPart())
                .execute();
        assertThat(read.getPayment().getAmount().getValue().toPlainString()).isEqualTo("90.00");
        var found = client.search()
                .forResource(ClaimResponse.class)
                .where(ClaimResponse.REQUEST.hasId("Claim/" + claim))
                .include(ClaimResponse.INCLUDE_REQUEST)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly("ClaimResponse", "Claim");
    }

    @Test
    void is_told_what_is_wrong() {
        var answer = PlansAnswer.to(claim).without("/outcome").resource();

        assertThatThrownBy(() -> client.create().resource(answer).execute())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ClaimResponse.outcome is missing");
    }

    @Test
    void files_an_answer_once_that_it_sends_again_after_a_lost_one() {
        var answer = PlansAnswer.to(claim).resource();

        var first = createUnlessThere(answer);
        var again = createUnlessThere(answer);

        assertThat(first.getResponseStatusCode()).isEqualTo(201);
        assertThat(again.getResponseStatusCode()).isEqualTo(200);
        assertThat(again.getId()).isEqualTo(first.getId());
    }

    @Test
    void files_an_answer_once_that_it_sends_several_times_at_once() throws InterruptedException, ExecutionException {
        var answer = PlansAnswer.to(claim).resource();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<MethodOutcome> create = () -> createUnlessThere(answer.copy());
            List<Future<MethodOutcome>> outcomes = threads.invokeAll(
                    Stream.generate(() -> create).limit(AT_ONCE).toList());

            var statuses = new ArrayList<Integer>();
            for (var outcome : outcomes) {
                statuses.add(outcome.get().getResponseStatusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        } finally {
            threads.shutdown();
        }
        var filed = client.search()
                .forResource(ClaimResponse.class)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(filed.getEntry()).hasSize(1);
    }

    private MethodOutcome createUnlessThere(ClaimResponse answer) {
        var identifier = answer.getIdentifierFirstRep();
        return client.create()
                .resource(answer)
                .conditional()
                .where(ClaimResponse.IDENTIFIER.exactly().systemAndCode(identifier.getSystem(), identifier.getValue()))
                .execute();
    }
}
