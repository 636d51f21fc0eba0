package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tactus.packaged.PackagedTactus.Options;
import org.tactus.packaged.Pulls.Export;

/**
 * Whatever is filed, replaced, voided and killed while a plan exports: what it has got then, with what it gets by the next export
 * since then, is what is on file.
 *
 * <p>An export that a killed server was at is taken over when its lease ends, ten seconds after.
 */
@Timeout(300)
class ExportCrashIT {

    private static final String PLAN = "health-plan";
    private static final String OTHER_PLAN = "plan";
    private static final String AUDITOR = "auditor";
    private static final int CLIENTS = 8;
    private static final int MEMBERS = 30;
    private static final int VISITS = 10;
    private static final int EXPORTS_AT_THE_KILL = 3;
    private static final int ANSWERS_BEFORE_A_KILL = 100;
    private static final VisitClaims BEFORE = new VisitClaims("XB");
    private static final VisitClaims MEANWHILE = new VisitClaims("XM");
    private static final List<String> TYPES = List.of(
            "Claim",
            "Patient",
            "Coverage",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "ServiceRequest",
            "Condition",
            "Location",
            "Provenance");

    private final Collection<Filers.Answer> answers = new ArrayList<>();
    private PackagedTactus tactus;

    @AfterEach
    void close() {
        tactus.close();
    }

    @Test
    void an_export_and_the_next_since_then_are_what_is_on_file_whenever_the_server_is_killed() throws Exception {
        var data = PackagedTactus.folderWithDemo("export-crash");
        tactus = PackagedTactus.start(data, Options.none());
        var again = Options.none().on(tactus.port());
        putPlan();
        answers.addAll(file(BEFORE.claims(MEMBERS, VISITS), 0).awaitEnd().answers());

        // killed while exports are being prepared
        var filers = file(corrections(), ANSWERS_BEFORE_A_KILL);
        filers.awaitAnswers();
        var jobs = exportsInPreparation();
        tactus.kill();
        var left = leftBy(filers);
        tactus = PackagedTactus.start(data, again);

        // killed while a file is being fetched
        filers = file(left.stream(), ANSWERS_BEFORE_A_KILL);
        var half = Download.begin(pulls(), jobs.get(jobs.size() - 1));
        filers.awaitAnswers();
        tactus.kill();
        left = leftBy(filers);
        tactus = PackagedTactus.start(data, again);

        filers = file(left.stream(), 1);
        filers.awaitAnswers();
        half.assertGoesOn(pulls());
        var pulled = pullWhile(filers);
        assertThat(leftBy(filers)).isEmpty();

        assertOnFile(pulled);
        for (var job : jobs) {
            var export = pulls().fetch(job);
            assertOnFile(List.of(export, pulls().since(export)));
        }
        System.out.printf(
                "ExportCrashIT: %d answers; %d exports at the first kill, %d more while claims were filed%n",
                answers.size(), jobs.size(), pulled.size());
    }

    private Pulls pulls() {
        return new Pulls(tactus, PLAN);
    }

    private void putPlan() throws IOException {
        var path = "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR;
        assertThat(tactus.put("registrar", path, VisitClaims.plan()).statusCode())
                .isLessThan(300);
        var user = "{\"password\": \"%s\", \"roles\": [\"plan\"], \"plans\": [\"%s\"]}"
                .formatted(PackagedTactus.PASSWORD, VisitClaims.PLAN);
        assertThat(tactus.put("admin", "/api/users/" + PLAN, user).statusCode()).isLessThan(300);
    }

    private Filers file(Stream<String> claims, int answersToAwait) {
        return Filers.start(tactus, CLIENTS, claims, answersToAwait);
    }

    /** Of three visits one is replaced, one is voided, one stays; and a new one for each. */
    private static Stream<String> corrections() {
        return IntStream.range(0, VISITS).boxed().flatMap(visit -> IntStream.range(0, MEMBERS)
                .boxed()
                .flatMap(member -> Stream.concat(
                        Stream.of(MEANWHILE.claim(member, visit)),
                        switch (visit % 3) {
                            case 0 -> Stream.of(BEFORE.replacement(member, visit));
                            case 1 -> Stream.of(BEFORE.voidOf(member, visit));
                            default -> Stream.<String>empty();
                        })));
    }

    /** Asked for one upon another; the last was still being prepared a moment ago. */
    private List<String> exportsInPreparation() throws IOException {
        var jobs = new ArrayList<String>();
        do {
            jobs.add(pulls().kickOff(""));
        } while (jobs.size() < EXPORTS_AT_THE_KILL || !pulls().isInPreparation(jobs.get(jobs.size() - 1)));
        return jobs;
    }

    private Collection<String> leftBy(Filers filers) throws InterruptedException {
        answers.addAll(filers.awaitEnd().answers());
        return filers.unanswered();
    }

    /** One export since the other, as long as claims are filed, and one after. */
    private List<Export> pullWhile(Filers filers) throws IOException {
        var pulled = new ArrayList<Export>();
        pulled.add(pulls().pull(""));
        boolean isLast;
        do {
            isLast = filers.haveEnded();
            pulled.add(pulls().since(pulled.get(pulled.size() - 1)));
        } while (!isLast);
        return pulled;
    }

    /** Each resource as it is now, by exports of which the later counts, and nothing beside. */
    private void assertOnFile(List<Export> exports) throws IOException {
        var claims = new Pulls(tactus, AUDITOR).walk("Claim?_count=500&plan=" + VisitClaims.PLAN);
        assertThat(claims.keySet()).isEqualTo(answeredClaims());
        for (var type : TYPES) {
            var onFile = type.equals("Claim") ? claims : pulls().walk(type + "?_count=500");
            var union = new TreeMap<String, JsonNode>();
            exports.forEach(export -> union.putAll(export.of(type)));
            assertThat(states(union)).as(type).isEqualTo(states(onFile)).isNotEmpty();
            var others = new Pulls(tactus, OTHER_PLAN).walk(type + "?_count=500");
            assertThat(others).as(type + " of another plan").isNotEmpty();
            assertThat(union.keySet()).doesNotContainAnyElementsOf(others.keySet());
        }
        assertThat(exports.get(0).deleted()).isEmpty();
        for (int i = 1; i < exports.size(); i++) {
            var since = Instant.parse(exports.get(i - 1).transactionTime());
            var until = Instant.parse(exports.get(i).transactionTime());
            assertThat(exports.get(i).deleted())
                    .isEqualTo(claims.values().stream()
                            .filter(claim -> claim.get("status").asText().equals("cancelled"))
                            .filter(claim -> lastUpdated(claim).isAfter(since)
                                    && !lastUpdated(claim).isAfter(until))
                            .map(claim -> claim.get("id").asText())
                            .collect(Collectors.toSet()));
        }
    }

    /** Those that became FHIR, as their billers were told: a void is none itself. */
    private Collection<String> answeredClaims() {
        var ids = new HashSet<String>();
        for (var answer : answers) {
            assertThat(answer.isAccepted()).as(answer.body()).isTrue();
            if (answer.decision().at("/links/claim").asText().endsWith(answer.id())) {
                ids.add(answer.id());
            }
        }
        return ids;
    }

    private static Map<String, String> states(Map<String, JsonNode> resources) {
        var states = new TreeMap<String, String>();
        resources.forEach((id, resource) -> states.put(
                id,
                resource.at("/meta/versionId").asText() + " "
                        + resource.path("status").asText()));
        return states;
    }

    private static Instant lastUpdated(JsonNode resource) {
        return Instant.parse(resource.at("/meta/lastUpdated").asText());
    }

    /** A file of which half is there, on a connection that stays open until it breaks. */
    private record Download(String url, InputStream connection, byte[] firstHalf, int length) {

        static Download begin(Pulls pulls, String job) throws IOException {
            var url = pulls.manifest(job).at("/output/0/url").asText();
            var answer = pulls.file(url, Map.of(), BodyHandlers.ofInputStream());
            var length = Integer.parseInt(
                    answer.headers().firstValue("Content-Length").orElseThrow());
            return new Download(url, answer.body(), answer.body().readNBytes(length / 2), length);
        }

        void assertGoesOn(Pulls pulls) throws IOException {
            connection.close();
            var range = Map.of("Range", "bytes=" + firstHalf.length + "-");
            var rest = pulls.file(url, range, BodyHandlers.ofByteArray());
            assertThat(rest.statusCode()).isEqualTo(206);
            var whole = new ByteArrayOutputStream(length);
            whole.writeBytes(firstHalf);
            whole.writeBytes(rest.body());
            assertThat(whole.size()).isEqualTo(length);
            assertThat(whole.toByteArray())
                    .isEqualTo(pulls.file(url, Map.of(), BodyHandlers.ofByteArray())
                            .body());
        }
    }
}
