package org.tactus.web;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Browser}, and looks after it when the test has ended. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);

    static final String NONE =
            "there is no Chromium: install it (Debian: apt-get install chromium), or name one by -Dchromium=/path/to/it";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(context.getDisplayName() + " is skipped: " + NONE);
        }
        return ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, isNew -> Browser.of(chromium(context)), Browser.class);
    }

    /** Ends with the run. */
    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, isNew -> Chromium.start(), Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        try {
            if (context.getExecutionException().isPresent()) {
                browser.keep(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
            } else {
                browser.allTabs().forEach(Tab::nothingFromElsewhere);
            }
        } finally {
            browser.close();
        }
    }
}
