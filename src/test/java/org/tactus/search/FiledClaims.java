package org.tactus.search;

import static org.tactus.TestUsers.asBilling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tactus.Setting;
import org.tactus.Submission;
import org.tactus.TestClock;
import org.tactus.TestUsers;
import org.tactus.access.Caller;
import org.tactus.access.Role;
import org.tactus.intake.BulkIntake;
import org.tactus.intake.Submissions;

/** Some claims of all sorts, filed over three months for plans that nobody else uses. */
final class FiledClaims {

    private static final int CLAIMS_A_DAY = 24;
    private static final List<String> DAYS = List.of(
            "2026-09-03T10:00:00Z",
            "2026-09-30T23:59:59.999Z",
            "2026-10-01T00:00:00Z",
            "2026-10-20T08:00:00Z",
            "2026-11-02T09:00:00Z",
            "2026-11-20T12:00:00Z");

    private final Random random;
    private final Submissions submissions;
    private final List<Setting> settings = new ArrayList<>();

    FiledClaims(long seed, Submissions submissions) {
        this.random = new Random(seed);
        this.submissions = submissions;
        settings.add(Setting.usual());
        settings.add(Setting.withBenefit("{\"visitLimit\": 4}"));
        settings.add(Setting.withBenefit("{\"services\": [\"97124\", \"97140\"]}"));
        IntStream.range(0, 5).forEach(i -> settings.add(settings.get(i % 3).anotherMember()));
    }

    Set<String> plans() {
        return settings.stream().map(Setting::plan).collect(Collectors.toSet());
    }

    void file(BulkIntake intake, TestClock clock) {
        var caller = new Caller("billing", Set.of(Role.BILLING), Set.of(TestUsers.PRACTICE), Set.of());
        var earlier = new ArrayList<Submission>();
        for (var day : DAYS) {
            clock.set(day);
            var claims = IntStream.range(0, CLAIMS_A_DAY)
                    .mapToObj(i -> claim(day.substring(0, 10), earlier))
                    .toList();
            intake.file(claims.stream()
                    .map(claim -> submissions.read(claim.json().getBytes(StandardCharsets.UTF_8), caller))
                    .toList());
            earlier.addAll(claims);
        }
        release(settings.get(0));
        clock.reset();
    }

    /** Two that were held. */
    private static void release(Setting setting) {
        for (var day : List.of("2026-11-18", "2026-11-19")) {
            var held = Submission.of(setting)
                    .on(day)
                    .withNull("receivedOn")
                    .with("note", "Relaxation massage")
                    .with("order.authoredOn", "2026-09-01")
                    .with("order.signedOn", "2026-09-01");
            String id = asBilling().body(held.json()).post("/api/claims").path("id");
            asBilling()
                    .body("{\"reason\": \"The knee was treated\"}")
                    .post("/api/claims/" + id + "/release")
                    .then()
                    .statusCode(200);
        }
    }

    private Submission claim(String day, List<Submission> earlier) {
        var claim = Submission.of(settings.get(random.nextInt(settings.size())))
                .on(day.substring(0, 8) + "%02d".formatted(1 + random.nextInt(Integer.parseInt(day.substring(8)))))
                .withNull("receivedOn")
                .with("order.authoredOn", "2026-09-01")
                .with("order.signedOn", "2026-09-01");
        if (random.nextInt(4) == 0) {
            claim.withNull("order");
        }
        if (random.nextInt(3) == 0) {
            claim.with("lines.0.units", 1 + random.nextInt(9));
        }
        if (random.nextInt(4) == 0) {
            claim.with("lines.0.code", random.nextBoolean() ? "97140" : "S8990");
        }
        if (random.nextInt(4) == 0) {
            claim.with("therapist.license.state", random.nextBoolean() ? "TX" : "ny");
        }
        if (random.nextInt(3) == 0) {
            claim.withJson("diagnoses", random.nextBoolean() ? "[\"M79.18\", \"M54.2\"]" : "[\"M25.561\"]");
        }
        if (!earlier.isEmpty() && random.nextInt(5) == 0) {
            var corrected = earlier.get(random.nextInt(earlier.size()));
            var copy = corrected.copy().with("controlNumber", "T-" + Setting.serial());
            return random.nextBoolean()
                    ? copy.voiding(corrected.controlNumber())
                    : copy.replacing(corrected.controlNumber());
        }
        return claim;
    }
}
