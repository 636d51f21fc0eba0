package org.tactus.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who PostgreSQL's programs run as where tactus runs as root: PostgreSQL refuses to. */
final class OrdinaryUser {

    /** Where user namespaces are forbidden, as in most containers, nobody needs one right of root's: to get at a folder of root's. */
    private static final List<List<String>> WAYS = List.of(
            List.of("unshare", "--user"),
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    // without it, access(2) doesn't count the right
                    "--securebits=+no_setuid_fixup"));

    private OrdinaryUser() {}

    /**
     * The words of a command that runs these as an ordinary user.
     *
     * @throws CannotStart where this machine offers no way
     */
    static List<String> running(List<String> words) throws IOException {
        if (!isRoot()) {
            return words;
        }
        var way = WAYS.stream().filter(OrdinaryUser::works).findFirst();
        return way.map(found -> joined(found, words))
                .orElseThrow(() ->
                        new CannotStart("PostgreSQL refuses to run as root, and neither unshare --user nor setpriv"
                                + " can run it as somebody else here: start tactus as an ordinary user, or set"
                                + " quarkus.datasource.jdbc.url to a PostgreSQL of your own."));
    }

    private static boolean works(List<String> way) {
        try {
            return new ProcessBuilder(joined(way, List.of("true"))).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }
}
