package org.tactus.claimform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tactus.Setting;
import org.tactus.TestClock;
import org.tactus.problem.ProblemException;

@QuarkusTest
class DraftsTest {

    private static final Map<String, List<String>> HALF_A_CLAIM =
            Map.of("member.familyName", List.of("Okafor"), "lines[0].minutes", List.of("sixty"));

    @Inject
    Drafts drafts;

    @Inject
    TestClock clock;

    @Test
    void what_was_typed_is_kept_as_it_was_typed() {
        var owner = owner();

        var id = drafts.save(owner, Optional.empty(), "RIV-1", HALF_A_CLAIM);

        assertThat(drafts.find(owner, id)).hasValueSatisfying(draft -> {
            assertThat(draft.title()).isEqualTo("RIV-1");
            assertThat(draft.typed()).isEqualTo(HALF_A_CLAIM);
            assertThat(draft.toString()).doesNotContain("Okafor");
        });
    }

    @Test
    void a_draft_that_is_saved_again_takes_its_own_place_and_comes_first() {
        var owner = owner();
        var first = drafts.save(owner, Optional.empty(), "first", Map.of());
        clock.set("2026-11-23T16:00:00Z");
        var second = drafts.save(owner, Optional.empty(), "second", Map.of());
        clock.set("2026-11-23T17:00:00Z");

        assertThat(drafts.save(owner, Optional.of(first), "first again", HALF_A_CLAIM))
                .isEqualTo(first);

        assertThat(drafts.page(owner, Optional.empty(), 10))
                .extracting(Draft::title)
                .containsExactly("first again", "second");
        var last = drafts.page(owner, Optional.empty(), 1).get(0);
        assertThat(drafts.page(owner, Optional.of(new Drafts.Place(last.changedAt(), last.id())), 10))
                .extracting(Draft::id)
                .containsExactly(second);
    }

    @Test
    void nobody_else_sees_it_changes_it_or_deletes_it() {
        var owner = owner();
        var other = owner();
        var id = drafts.save(owner, Optional.empty(), "mine", HALF_A_CLAIM);

        assertThat(drafts.find(other, id)).isEmpty();
        assertThat(drafts.page(other, Optional.empty(), 10)).isEmpty();
        assertThat(drafts.delete(other, id)).isFalse();
        assertThat(drafts.save(other, Optional.of(id), "theirs", Map.of())).isNotEqualTo(id);
        assertThat(drafts.find(owner, id))
                .hasValueSatisfying(draft -> assertThat(draft.title()).isEqualTo("mine"));
        assertThat(drafts.delete(owner, id)).isTrue();
        assertThat(drafts.find(owner, id)).isEmpty();
    }

    @Test
    void one_that_is_gone_is_kept_anew() {
        var gone = UUID.fromString("019a0000-0000-7000-8000-000000000000");

        assertThat(drafts.save(owner(), Optional.of(gone), "anew", HALF_A_CLAIM))
                .isNotEqualTo(gone);
    }

    @Test
    void there_is_an_end_to_how_many_and_how_much() {
        var owner = owner();
        for (int i = 0; i < Drafts.MOST; i++) {
            drafts.save(owner, Optional.empty(), "draft " + i, Map.of());
        }

        assertThatThrownBy(() -> drafts.save(owner, Optional.empty(), "one more", Map.of()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        drafts.save(owner(), Optional.empty(), "a book", Map.of("note", List.of("a".repeat(100_000)))))
                .isInstanceOf(ProblemException.class);
    }

    private static String owner() {
        return "drafter-" + Setting.serial();
    }
}
