package org.tactus.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;
import org.tactus.claim.Icd10Cm;
import org.tactus.codeset.CodeSets;
import org.tactus.codeset.CodeStatus;
import org.tactus.record.RecordWriter;
import org.tactus.store.Store;

@QuarkusTest
class ReleasesTest {

    private static final Instant NOW = TestClock.START;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final NewRelease RELEASE =
            Reading.release(CodeSetKind.ICD10CM_ORDER, Reading.orderFile("Z733", "S134XXA"), Reading.named("FY2027"));

    @Inject
    Releases releases;

    @Inject
    Store store;

    @Inject
    RecordWriter record;

    private final List<UUID> added = new ArrayList<>();

    /** Other tests go by what is built in. */
    @AfterEach
    void take_back() {
        added.forEach(id -> takeBack(id, LATER));
    }

    @Test
    void a_release_counts_from_its_import_until_it_is_taken_back() {
        var before = releases.current();
        var id = add(RELEASE, NOW);

        assertThat(before.versions()).isEqualTo(CodeSets.builtIn().versions());
        assertThat(status(releases.current())).isEqualTo(CodeStatus.BILLABLE);
        assertThat(takeBack(id, LATER)).isTrue();
        assertThat(releases.current().versions()).isEqualTo(before.versions());
        assertThat(status(releases.asOf(NOW.minusMillis(1)))).isEqualTo(CodeStatus.NOT_JUDGED);
        assertThat(status(releases.asOf(NOW))).isEqualTo(CodeStatus.BILLABLE);
        assertThat(status(releases.asOf(LATER.minusMillis(1)))).isEqualTo(CodeStatus.BILLABLE);
        assertThat(status(releases.asOf(LATER))).isEqualTo(CodeStatus.NOT_JUDGED);
    }

    @Test
    void what_a_decision_names_is_found_again_when_it_does_not_count_anymore() {
        var id = add(RELEASE, NOW);
        var versions = releases.current().versions();
        takeBack(id, LATER);

        assertThat(versions).hasSize(3).anyMatch(version -> version.matches("icd10cm-order FY2027 #[0-9]+"));
        assertThat(releases.of(versions).versions()).isEqualTo(versions);
        assertThat(status(releases.of(versions))).isEqualTo(CodeStatus.BILLABLE);
        assertThat(status(releases.of(CodeSets.builtIn().versions()))).isEqualTo(CodeStatus.NOT_JUDGED);
    }

    @Test
    void a_code_set_that_nobody_keeps_is_no_code_set() {
        assertThatThrownBy(() -> releases.of(List.of("icd10cm-order FY2027")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> releases.of(List.of("icd10cm-order FY2027 #999999999")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_node_notices() {
        var other = new Releases(store, record);
        assertThat(status(other.current())).isEqualTo(CodeStatus.NOT_JUDGED);

        var id = add(RELEASE, NOW);
        assertThat(status(other.current())).isEqualTo(CodeStatus.BILLABLE);

        takeBack(id, LATER);
        assertThat(status(other.current())).isEqualTo(CodeStatus.NOT_JUDGED);
    }

    @Test
    void what_is_remembered_is_the_same_sets() {
        add(RELEASE, NOW);

        assertThat(releases.current()).isSameAs(releases.current());
        assertThat(releases.of(releases.current().versions())).isSameAs(releases.current());
    }

    @Test
    void an_import_is_taken_back_once() {
        var id = add(RELEASE, NOW);

        assertThat(takeBack(id, LATER)).isTrue();
        assertThat(takeBack(id, LATER)).isFalse();
        assertThat(takeBack(UUID.randomUUID(), LATER)).isFalse();
    }

    @Test
    void adding_and_taking_back_belong_to_somebodys_transaction() {
        assertThatThrownBy(() -> releases.add(UUID.randomUUID(), RELEASE, NOW))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> releases.takeBack(UUID.randomUUID(), NOW)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void people_see_all_of_them() {
        var id = add(RELEASE, NOW);
        takeBack(id, LATER);
        var tabular = add(
                Reading.release(
                        CodeSetKind.ICD10CM_TABULAR,
                        "<ICD10CM.tabular><chapter><diag><name>M54</name><excludes1><note>prose</note><note>(M99.9)</note>"
                                + "</excludes1></diag></chapter></ICD10CM.tabular>",
                        Reading.from("2026-10-01")),
                NOW);

        assertThat(releases.list().subList(0, 4))
                .allMatch(release -> release.importId().isEmpty()
                        && release.rows() > 50
                        && release.through().isEmpty()
                        && release.notCovered().isPresent())
                .extracting(ListedRelease::kind)
                .containsExactly(CodeSetKind.values());
        assertThat(listed(id))
                .isEqualTo(new ListedRelease(
                        Optional.of(id),
                        CodeSetKind.ICD10CM_ORDER,
                        "FY2027",
                        LocalDate.parse("2026-10-01"),
                        Optional.of(LocalDate.parse("2027-09-30")),
                        RELEASE.rows(),
                        Optional.of(NOW),
                        Optional.of(LATER),
                        "CDC's ICD-10-CM order file",
                        Optional.empty()));
        assertThat(listed(tabular).takenBackAt()).isEmpty();
        assertThat(listed(tabular).notCovered()).contains("1 Excludes1 notes that don't say by codes what they mean");
    }

    private ListedRelease listed(UUID id) {
        return releases.list().stream()
                .filter(release -> release.importId().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private UUID add(NewRelease release, Instant at) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> releases.add(id, release, at));
        added.add(id);
        return id;
    }

    private boolean takeBack(UUID id, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> releases.takeBack(id, at));
    }

    private static CodeStatus status(CodeSets sets) {
        return sets.diagnoses().statusOn(LocalDate.parse("2026-11-10"), new Icd10Cm("Z73.3"));
    }
}
