package org.tactus.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tactus.claim.ClaimBuilder.aClaim;
import static org.tactus.rule.Judging.decide;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The types leave no way to an accepted claim but the rule book. */
class AcceptedTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tactus.rule");

    @Test
    void a_decision_is_one_of_three_kinds_and_there_will_be_no_other() {
        assertThat(Decision.class.isSealed()).isTrue();
        assertThat(Decision.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Accepted.class, Held.class, Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {Accepted.class, Held.class, Rejected.class})
    void nobody_outside_of_the_rules_can_make_one_or_extend_one(Class<?> kind) {
        assertThat(Modifier.isFinal(kind.getModifiers())).isTrue();
        assertThat(kind.getDeclaredConstructors())
                .isNotEmpty()
                .noneMatch(constructor -> Modifier.isPublic(constructor.getModifiers())
                        || Modifier.isProtected(constructor.getModifiers()));
    }

    @Test
    void the_rule_book_alone_hands_decisions_out() {
        var waysToADecision = RULES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().isAssignableTo(Decision.class))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaCodeUnit::getFullName)
                .toList();

        assertThat(waysToADecision)
                .containsExactlyInAnyOrder(
                        "org.tactus.rule.RuleBook.decide(org.tactus.claim.MassageClaim, org.tactus.fact.Facts)",
                        "org.tactus.rule.RuleBook.decide(org.tactus.claim.MassageClaim, org.tactus.fact.Facts, java.util.Set)");
    }

    @Test
    void one_place_alone_calls_its_constructor() {
        var makers = RULES.get(Accepted.class).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getFullName())
                .distinct()
                .toList();

        assertThat(makers).containsExactly("org.tactus.rule.Decided");
    }

    @Test
    void what_was_found_can_not_be_changed_afterwards() {
        var decision = decide(aClaim().withoutOrder());

        assertThatThrownBy(() -> decision.findings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void each_kind_has_its_word() {
        assertThat(decide(aClaim()).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(decide(aClaim().note("A spa day.")).outcome()).isEqualTo(Outcome.HELD);
        assertThat(decide(aClaim().withoutOrder()).outcome()).isEqualTo(Outcome.REJECTED);
    }
}
