package org.tactus;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.tactus.access.FirstAdmin;
import org.tactus.demo.Demo;

/**
 * What happens when the store is there: somebody has to be able to sign in before the first request, and once tactus answers, the
 * console is told where.
 */
@Singleton
class Opening implements QuarkusApplication {

    private final FirstAdmin firstAdmin;
    private final Demo demo;
    private final Config config;
    private final String demoPassword;
    private boolean isDemo;

    Opening(FirstAdmin firstAdmin, Demo demo, Config config) {
        this.firstAdmin = firstAdmin;
        this.demo = demo;
        this.config = config;
        this.demoPassword = demo.choosePassword();
    }

    void open(@Observes StartupEvent event) {
        var opened = demo.open(demoPassword);
        isDemo = opened == Demo.Opened.LOADED || opened == Demo.Opened.THERE;
        if (opened == Demo.Opened.REFUSED) {
            say("No demo: the store holds something else. Set tactus.demo=false, or use another tactus.data.");
        }
        if (!isDemo) {
            firstAdmin
                    .make()
                    .ifPresent(password -> say("Made user admin with password " + password + ", told this once."));
        }
    }

    @Override
    public int run(String... args) {
        if (!ApplicationLifecycleManager.isVmShuttingDown()) {
            greet("http://" + host() + ":" + config.getValue("quarkus.http.port", String.class));
        }
        Quarkus.waitForExit();
        return 0;
    }

    private void greet(String url) {
        if (!isDemo) {
            say("tactus answers at " + url + " (docs/api; /q/openapi)");
            return;
        }
        say(
                """

                tactus answers at %1$s with the demo: a small practice, two plans, a year of visits.
                Users admin, registrar, billing, auditor and plan; password %2$s
                What was turned away because its order had ended:
                  curl -u 'auditor:%3$s' '%1$s/api/rejections?code=order-expired'
                """
                        .formatted(url, demoPassword, demoPassword.replace("'", "'\\''")));
    }

    /** As a browser on this machine says it. */
    private String host() {
        var host = config.getValue("quarkus.http.host", String.class);
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** On standard output and in no log: a log is kept, a password isn't to be. */
    private static void say(String text) {
        System.out.println(text);
    }
}
