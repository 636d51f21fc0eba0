package org.tactus.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.MemberId;
import org.tactus.claim.PlanId;
import org.tactus.imports.Importer;
import org.tactus.problem.LineProblems;
import org.tactus.registry.AddressBody;
import org.tactus.registry.BulkRegistrar;
import org.tactus.registry.MemberBody;
import org.tactus.registry.PeriodBody;
import org.tactus.registry.RosterEntry;

/** Members of plans, as plans keep them: a row is a span of time in which a member was covered. */
@ApplicationScoped
class MemberRoster implements Importer {

    private static final List<String> COLUMNS = Stream.of(
                    List.of("plan", "memberId"), StatedMember.OF_MEMBER, List.of("coverageFrom", "coverageThrough"))
            .flatMap(List::stream)
            .toList();

    private final BulkRegistrar registrar;

    MemberRoster(BulkRegistrar registrar) {
        this.registrar = registrar;
    }

    private record Key(PlanId plan, MemberId member) {}

    @Override
    public String kind() {
        return "members";
    }

    @Override
    public Checked check(InputStream file, ImportTerms terms, LineProblems problems) {
        CheckedRoster.check(terms, problems);
        var members = new LinkedHashMap<Key, StatedMember>();
        var rows = RosterTable.read(
                file,
                COLUMNS,
                row -> {
                    var key = new Key(new PlanId(row.textOrEmpty("plan")), new MemberId(row.textOrEmpty("memberId")));
                    var stated = stated(row);
                    RosterEntry.check(key.plan(), key.member(), stated, row.violations());
                    if (row.isRight(MemberRoster::columnOf, problems)) {
                        members.computeIfAbsent(key, any -> new StatedMember(row, stated))
                                .add(row, stated, problems);
                    }
                },
                problems);
        var entries = members.entrySet().stream()
                .map(one -> RosterEntry.of(
                        one.getKey().plan(),
                        one.getKey().member(),
                        one.getValue().body()))
                .toList();
        return new CheckedRoster(rows, entries, registrar);
    }

    @Override
    public TakenBack takeBack(UUID importId, Instant at, String by) {
        return CheckedRoster.takenBack(registrar.takeBack(importId, at, by));
    }

    private static MemberBody stated(RosterRow row) {
        return new MemberBody(
                row.text("familyName"),
                row.text("givenName"),
                row.day("birthDate"),
                row.text("gender"),
                address(row),
                List.of(new PeriodBody(row.day("coverageFrom"), row.day("coverageThrough"))),
                null,
                null);
    }

    private static @Nullable AddressBody address(RosterRow row) {
        var address = new AddressBody(row.text("line"), row.text("city"), row.text("state"), row.text("postalCode"));
        return Stream.of(address.line(), address.city(), address.state(), address.postalCode())
                        .allMatch(Objects::isNull)
                ? null
                : address;
    }

    private static String columnOf(String field) {
        return field.replace("coverage[0].from", "coverageFrom").replace("coverage[0].through", "coverageThrough");
    }
}
