package org.tactus.search;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.claim.Words;
import org.tactus.intake.BulkIntake;
import org.tactus.intake.Submissions;
import org.tactus.ledger.ClaimTrait;
import org.tactus.ledger.Scope;
import org.tactus.ledger.Standing;
import org.tactus.rule.FindingCode;
import org.tactus.rule.Outcome;
import org.tactus.search.ClaimFigures.By;
import org.tactus.search.ClaimLines.Layout;
import org.tactus.store.CountedStore;
import org.tactus.store.Store;

/** What is found by lists is what anybody would find who looks at each claim. */
@QuarkusTest
class ClaimSearchTest {

    private static final long SEED = 20261130;
    private static final int QUERIES = 250;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

    private static final double A_LITTLE = 1e-6;

    private static Set<String> plans;

    @Inject
    Submissions submissions;

    @Inject
    BulkIntake intake;

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Inject
    ClaimSearch search;

    @Inject
    ClaimLines lines;

    @Inject
    ClaimFigures figures;

    private List<NaiveClaim> all;

    @BeforeEach
    void file() {
        if (plans == null) {
            var filed = new FiledClaims(SEED, submissions);
            filed.file(intake, clock);
            plans = filed.plans();
        }
        all = NaiveClaim.of(plans, store);
    }

    @Test
    void there_are_claims_of_all_sorts() {
        assertThat(all).hasSize(146);
        assertThat(all).extracting(NaiveClaim::outcome).contains("accepted", "rejected");
        assertThat(all).extracting(NaiveClaim::standing).contains("in-force", "rejected", "replaced", "voided", "void");
    }

    @Test
    void pages_counts_and_lines_have_what_fits_whichever_way_it_is_found() throws IOException {
        var random = new Random(SEED);
        // lists count as short, and claims are looked through, up to these bounds
        var others = List.of(search, new ClaimSearch(store, 0, 3), new ClaimSearch(store, 10, 40));
        for (int i = 0; i < QUERIES; i++) {
            var query = randomQuery(random);
            var fitting = fitting(query);

            assertThat(walk(others.get(i % others.size()), query, 1 + random.nextInt(60)))
                    .as(query.toString())
                    .isEqualTo(fitting);
            if (i % 5 == 0) {
                assertThat(search.count(query)).as(query.toString()).isEqualTo(fitting.size());
                assertThat(lines(query, Layout.CSV).map(line -> UUID.fromString(line.substring(0, 36))))
                        .as(query.toString())
                        .isEqualTo(fitting);
            }
        }
    }

    @Test
    void what_is_said_of_each_claim_finds_it_and_what_is_not_does_not() {
        for (var trait : ClaimTrait.values()) {
            var values = all.stream()
                    .flatMap(claim -> claim.said().get(trait).stream())
                    .collect(Collectors.toSet());
            assertThat(values).as(trait.name()).isNotEmpty();
            for (var value : values) {
                var query = ofOurs(Map.of(trait, Set.of(value)));
                assertThat(walk(search, query, 200))
                        .as(trait + " " + value)
                        .isEqualTo(fitting(query))
                        .isNotEmpty();
            }
            assertThat(search.count(ofOurs(Map.of(trait, Set.of("no-such"))))).isZero();
        }
    }

    @Test
    void a_biller_finds_their_own_and_who_has_none_finds_none() {
        var own = new ClaimQuery(
                Scope.of(Set.of(), Set.of("1234567893")),
                Set.of(),
                Map.of(ClaimTrait.PLAN, plans),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var none = new ClaimQuery(
                Scope.of(Set.of(), Set.of()),
                Set.of(),
                Map.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(search.count(own)).isEqualTo(all.size());
        assertThat(search.count(none)).isZero();
        assertThat(search.page(none, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_page_takes_as_many_statements_however_much_it_shows() {
        var query = ofOurs(Map.of(ClaimTrait.SEVERITY, Set.of("error")));

        assertThat(statements(query, 1)).isEqualTo(statements(query, 100)).isLessThanOrEqualTo(5);
        assertThat(statements(withWords(query, "order"), 1))
                .isEqualTo(statements(withWords(query, "order"), 40))
                .isLessThanOrEqualTo(6);
    }

    private int statements(ClaimQuery query, int count) {
        var before = CountedStore.executed();
        assertThat(search.page(query, Optional.empty(), count)).hasSize(count);
        return CountedStore.executed() - before;
    }

    @Test
    void summaries_are_the_sums_of_what_fits() {
        for (var by : By.values()) {
            for (var query : List.of(
                    days(ofOurs(Map.of())),
                    days(ofOurs(Map.of(ClaimTrait.SEVERITY, Set.of("error")))),
                    days(withWords(ofOurs(Map.of()), "order")))) {
                var summary = figures.of(query, List.of(by), 500);
                var naive = grouped(query, claim -> keys(claim, by));

                assertThat(summary.groups().stream()
                                .collect(Collectors.toMap(group -> group.keys().get(0), ClaimFigures.Group::claims)))
                        .as(by.name())
                        .isEqualTo(sizes(naive));
                for (var group : summary.groups()) {
                    assertIsSumOf(group, naive.get(group.keys().get(0)));
                }
                assertIsSumOf(
                        summary.total(),
                        all.stream()
                                .filter(claim -> fitting(query).contains(claim.id()))
                                .toList());
                assertThat(summary.otherGroups()).isZero();
            }
        }
    }

    @Test
    void two_things_are_crossed() {
        var query = days(ofOurs(Map.of()));
        for (var pair : List.of(
                List.of(By.CODE, By.PLAN),
                List.of(By.MONTH, By.REMEDY),
                List.of(By.THERAPIST, By.MONTH),
                List.of(By.CODE, By.REMEDY))) {
            var summary = figures.of(query, pair, 5_000);
            var naive = grouped(query, claim -> keys(claim, pair.get(0)).stream()
                    .flatMap(one -> keys(claim, pair.get(1)).stream()
                            .map(other -> List.of(one, other).toString()))
                    .toList());

            assertThat(summary.groups().stream()
                            .collect(Collectors.toMap(group -> group.keys().toString(), ClaimFigures.Group::claims)))
                    .isEqualTo(sizes(naive));
        }
    }

    @Test
    void of_too_many_groups_those_with_the_most_claims_are_told_and_how_many_others_there_are() {
        var query = days(ofOurs(Map.of()));
        var whole = figures.of(query, List.of(By.CODE), 500);
        var cut = figures.of(query, List.of(By.CODE), 2);

        assertThat(cut.groups()).isEqualTo(whole.groups().subList(0, 2));
        assertThat(cut.otherGroups()).isEqualTo(whole.groups().size() - 2);
        assertThat(cut.total()).isEqualTo(whole.total());
        assertThat(whole.groups())
                .extracting(ClaimFigures.Group::claims)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void where_nothing_fits_the_sum_is_none() {
        var summary = figures.of(days(ofOurs(Map.of(ClaimTrait.MEMBER, Set.of("nobody")))), List.of(By.PLAN), 10);

        assertThat(summary.groups()).isEmpty();
        assertThat(summary.total().claims()).isZero();
    }

    private void assertIsSumOf(ClaimFigures.Group group, List<NaiveClaim> claims) {
        assertThat(group.claims()).isEqualTo(claims.size());
        assertThat(group.accepted())
                .isEqualTo(count(claims, claim -> claim.outcome().equals("accepted")));
        assertThat(group.held())
                .isEqualTo(count(claims, claim -> claim.outcome().equals("held")));
        assertThat(group.rejected())
                .isEqualTo(count(claims, claim -> claim.outcome().equals("rejected")));
        assertThat(group.originals()).isEqualTo(count(claims, NaiveClaim::isOriginal));
        assertThat(group.passed())
                .isEqualTo(count(
                        claims,
                        claim -> claim.isOriginal() && claim.filedStanding().equals("in-force")));
        assertThat(group.charged())
                .isEqualByComparingTo(claims.stream().map(NaiveClaim::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(group.trend()).satisfies(trend -> assertClose(trend, slope(claims)));
    }

    private static void assertClose(Optional<Double> one, Optional<Double> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(slope -> assertThat(slope).isCloseTo(other.orElseThrow(), within(A_LITTLE)));
    }

    private static long count(List<NaiveClaim> claims, Predicate<NaiveClaim> which) {
        return claims.stream().filter(which).count();
    }

    /** By the textbook's formula. */
    private static Optional<Double> slope(List<NaiveClaim> claims) {
        var months =
                new TreeMap<>(claims.stream().filter(NaiveClaim::isOriginal).collect(groupingBy(claim -> claim.day()
                        .getMonthValue())));
        if (months.size() < 3) {
            return Optional.empty();
        }
        double n = 0, x = 0, y = 0, xy = 0, xx = 0;
        for (var month : months.entrySet()) {
            var rate = 100.0
                    * count(month.getValue(), claim -> claim.filedStanding().equals("in-force"))
                    / month.getValue().size();
            n++;
            x += month.getKey();
            y += rate;
            xy += month.getKey() * rate;
            xx += month.getKey() * month.getKey();
        }
        return Optional.of((n * xy - x * y) / (n * xx - x * x));
    }

    private static Map<String, Long> sizes(Map<String, List<NaiveClaim>> groups) {
        return groups.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, group ->
                (long) group.getValue().size()));
    }

    private Map<String, List<NaiveClaim>> grouped(ClaimQuery query, Function<NaiveClaim, List<String>> keys) {
        var fitting = new HashSet<>(fitting(query));
        var groups = new TreeMap<String, List<NaiveClaim>>();
        all.stream().filter(claim -> fitting.contains(claim.id())).forEach(claim -> keys.apply(claim)
                .forEach(key ->
                        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(claim)));
        return groups;
    }

    private static List<String> keys(NaiveClaim claim, By by) {
        return switch (by) {
            case CODE -> List.copyOf(claim.said().get(ClaimTrait.CODE));
            case REMEDY ->
                claim.said().get(ClaimTrait.CODE).stream()
                        .map(code -> Words.constant(FindingCode.class, code)
                                .orElseThrow()
                                .remedy())
                        .distinct()
                        .toList();
            case MONTH -> List.of(claim.day().toString().substring(0, 7));
            case NPI -> List.copyOf(claim.said().get(ClaimTrait.BILLING));
            case PLAN -> List.copyOf(claim.said().get(ClaimTrait.PLAN));
            case STATE -> orEmpty(claim.said().get(ClaimTrait.STATE));
            case THERAPIST -> orEmpty(claim.said().get(ClaimTrait.THERAPIST));
            case ORDERER -> orEmpty(claim.said().get(ClaimTrait.ORDERER));
        };
    }

    private static List<String> orEmpty(Set<String> values) {
        return values.isEmpty() ? List.of("") : List.copyOf(values);
    }

    private List<UUID> walk(ClaimSearch how, ClaimQuery query, int count) {
        var walked = new ArrayList<UUID>();
        var page = how.page(query, Optional.empty(), count);
        while (!page.isEmpty()) {
            page.forEach(claim -> walked.add(claim.id()));
            page = how.page(query, Optional.of(walked.get(walked.size() - 1)), count);
        }
        return walked;
    }

    private Stream<String> lines(ClaimQuery query, Layout layout) throws IOException {
        var read = new ArrayList<String>();
        lines.read(
                query,
                layout,
                (bytes, offset, length) -> read.add(new String(bytes, offset, length, StandardCharsets.UTF_8)));
        return read.stream();
    }

    private List<UUID> fitting(ClaimQuery query) {
        var ids = all.stream()
                .filter(claim -> claim.fits(query))
                .map(NaiveClaim::id)
                .toList();
        if (query.words().isEmpty()) {
            return ids;
        }
        return store.query(
                "select claim_id from claim_words where claim_id = any (?) and words @@ to_tsquery('simple', ?) order by claim_id desc",
                row -> row.id(1),
                Store.ids(ids),
                "'" + query.words().get() + "':*");
    }

    private static ClaimQuery ofOurs(Map<ClaimTrait, Set<String>> traits) {
        var ours = new EnumMap<ClaimTrait, Set<String>>(ClaimTrait.class);
        ours.put(ClaimTrait.PLAN, plans);
        ours.putAll(traits);
        return new ClaimQuery(
                Scope.ALL, Set.of(), ours, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ClaimQuery days(ClaimQuery query) {
        return query.within(FIRST, LAST);
    }

    private static ClaimQuery withWords(ClaimQuery query, String words) {
        return new ClaimQuery(
                query.scope(),
                query.outcomes(),
                query.traits(),
                query.standings(),
                query.from(),
                query.through(),
                Optional.of(words));
    }

    private ClaimQuery randomQuery(Random random) {
        var traits = new EnumMap<ClaimTrait, Set<String>>(ClaimTrait.class);
        traits.put(ClaimTrait.PLAN, random.nextInt(3) == 0 ? Set.of(any(plans, random)) : plans);
        var kinds = ClaimTrait.values();
        for (int i = random.nextInt(3); i > 0; i--) {
            var trait = kinds[random.nextInt(kinds.length)];
            var values = all.stream()
                    .flatMap(claim -> claim.said().get(trait).stream())
                    .collect(Collectors.toSet());
            if (trait != ClaimTrait.PLAN) {
                traits.put(
                        trait,
                        random.nextInt(3) == 0
                                ? Set.of(any(values, random), "nothing")
                                : random.nextBoolean() ? Set.of(any(values, random)) : some(values, random));
            }
        }
        return new ClaimQuery(
                Scope.ALL,
                random.nextInt(3) == 0 ? Set.of() : some(EnumSet.allOf(Outcome.class), random),
                traits,
                random.nextInt(3) == 0 ? some(EnumSet.allOf(Standing.class), random) : Set.of(),
                random.nextInt(3) == 0 ? Optional.of(FIRST.plusDays(random.nextInt(80))) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(FIRST.plusDays(random.nextInt(80))) : Optional.empty(),
                random.nextInt(4) == 0
                        ? Optional.of(any(Set.of("order", "t", "lindq", "no-such-word", "visit"), random))
                        : Optional.empty());
    }

    private static <T> T any(Set<T> values, Random random) {
        return values.stream()
                .sorted()
                .skip(random.nextInt(values.size()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Set<T> some(Set<T> values, Random random) {
        var some =
                values.stream().sorted().filter(value -> random.nextBoolean()).collect(Collectors.toSet());
        return some.isEmpty() ? Set.of(any(values, random)) : some;
    }
}
