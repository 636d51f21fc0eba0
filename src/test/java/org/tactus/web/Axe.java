package org.tactus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core finds: all its rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, on the whole page. */
final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private static final List<String> OF_LAYOUT =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    private Axe() {}

    static void noViolations(Page page) {
        none(builder(page).withTags(WCAG), page);
    }

    /** The one of them that colors bear on. */
    static void enoughContrast(Page page) {
        none(builder(page).withRules(List.of("color-contrast")), page);
    }

    /** Those of them that the layout bears on, for a page of which the others were looked at in another size. */
    static void noViolationsOfLayout(Page page) {
        none(builder(page).withRules(OF_LAYOUT), page);
    }

    /** Pages of ours hold no others, so that axe needs no window of its own. */
    private static AxeBuilder builder(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void none(AxeBuilder axe, Page page) {
        var violations = axe.analyze().getViolations();
        assertThat(violations.stream().map(Axe::told).toList())
                .as("what axe finds at %s", page.url())
                .isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n  at " + node.getTarget() + ": " + node.getHtml() + "\n    " + node.getFailureSummary())
                .collect(Collectors.joining(
                        "", rule.getId() + " (" + rule.getHelp() + ", " + rule.getHelpUrl() + ")", ""));
    }
}
