package org.tactus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @ParameterizedTest
    @CsvSource({
        "system/*.read,    rs",
        "system/*.write,   cud",
        "system/*.*,       cruds",
        "system/Claim.rs,  rs",
        "system/Claim.r,   r",
        "system/Claim.s,   s",
        "system/Claim.c,   c",
        "system/Claim.cud, cud",
        "system/Patient.cruds, ''"
    })
    void a_scope_lets_do_with_claims(String scope, String letters) {
        var scopes = Scopes.of(scope);

        assertThat(Arrays.stream(Interaction.values())
                        .filter(interaction -> scopes.let(interaction, "Claim"))
                        .map(interaction -> String.valueOf(interaction.letter()))
                        .collect(Collectors.joining()))
                .isEqualTo(letters);
        assertThat(scopes).hasToString(scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "system",
                "system/Claim",
                "system/Claim.",
                "system/.rs",
                "system/claim.rs",
                "system/Claim.sr",
                "system/Claim.rr",
                "system/Claim.x",
                "system/Claim.READ",
                "system/Claim.rs?category=x",
                "System/Claim.rs",
                "patient/Claim.rs",
                "user/*.read",
                "openid",
                "system/Claim.rs\n"
            })
    void what_is_no_scope_of_a_system_lets_do_nothing(String text) {
        assertThat(Scopes.isOne(text)).isFalse();
        assertThat(Scopes.of(text).let(Interaction.READ, "Claim")).isFalse();
    }

    @Test
    void several_let_do_what_one_of_them_does() {
        var scopes = Scopes.of("system/Claim.r  system/Patient.s");

        assertThat(scopes.let(Interaction.READ, "Claim")).isTrue();
        assertThat(scopes.let(Interaction.SEARCH, "Patient")).isTrue();
        assertThat(scopes.let(Interaction.SEARCH, "Claim")).isFalse();
        assertThat(scopes.let(Interaction.READ, "Patient")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "system/*.rs,                     system/Claim.rs,                    system/Claim.rs",
        "system/Claim.rs,                 system/*.rs,                        system/Claim.rs",
        "system/*.rs,                     system/Claim.r system/Patient.s,    system/Claim.r system/Patient.s",
        "system/*.read,                   system/Claim.rs,                    system/Claim.read",
        "system/*.read,                   system/Claim.r,                     system/Claim.r",
        "system/*.*,                      system/*.rs,                        system/*.read",
        "system/Claim.rs,                 system/Claim.r system/*.rs,         system/Claim.rs",
        "system/Claim.r system/Claim.r,   system/*.rs,                        system/Claim.r",
        "system/Claim.rs,                 system/Patient.rs,                  ''",
        "system/Claim.c,                  system/*.rs,                        ''"
    })
    void within_others_is_what_both_let_do(String asked, String allowed, String both) {
        var narrowed = Scopes.of(asked).within(Scopes.of(allowed));

        assertThat(narrowed).hasToString(both);
        assertThat(narrowed.isEmpty()).isEqualTo(both.isEmpty());
    }

    @Test
    void everything_is_everything() {
        for (var interaction : Interaction.values()) {
            assertThat(Scopes.EVERYTHING.let(interaction, "Anything")).isTrue();
        }
    }
}
