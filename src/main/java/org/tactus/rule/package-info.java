/**
 * The coverage rules: pure functions from a claim and its facts to a verdict.
 *
 * <p>One rule, one file, one source. To add one: write it, permit it in {@link org.tactus.rule.CoverageRule}, list it in
 * {@link org.tactus.rule.RuleBook}; the compiler and a test ask for whichever you forget. No clock, no database, no CDI: every
 * date is measured against the day of service or the day received. May import {@code claim}, {@code codeset}, {@code fact} and
 * the JDK.
 */
@NullMarked
package org.tactus.rule;

import org.jspecify.annotations.NullMarked;
