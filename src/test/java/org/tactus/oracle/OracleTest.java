package org.tactus.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final String ORACLE = "org.tactus.oracle";

    @Test
    void the_oracle_knows_nothing_of_what_it_judges() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.tactus..").and(resideOutsideOfPackage(ORACLE)))
                .check(new ClassFileImporter().importPackages(ORACLE));
    }

    @Test
    void the_same_seed_makes_the_same_claims_and_another_seed_others() {
        assertThat(claims(1)).isEqualTo(claims(1)).isNotEqualTo(claims(2));
    }

    private static String claims(long seed) {
        return Json.of(Generated.of(seed, 200).courses());
    }
}
