package org.tactus.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tactus.packaged.PackagedTactus.Options;

/** Two instances on one PostgreSQL share what is to be done, and one goes on with what the other leaves behind. */
@Timeout(600)
class TwoNodesIT {

    private static final int MEMBERS = 60;

    @TempDir
    Path folder;

    private PackagedTactus one;
    private PackagedTactus other;

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    @Test
    void both_work_and_one_takes_over_from_the_other() throws Exception {
        var data = PackagedTactus.folderWithDemo("two-nodes");
        one = PackagedTactus.start(data, Options.none());
        one.put("registrar", "/api/plans/" + VisitClaims.PLAN + "/" + VisitClaims.YEAR, VisitClaims.plan());
        other = PackagedTactus.start(
                PackagedTactus.emptyFolder("second-node"),
                Options.none()
                        .with("quarkus.datasource.jdbc.url", TactusDatabase.url(data))
                        .with("quarkus.datasource.username", "tactus")
                        .with(
                                "quarkus.datasource.password",
                                Files.readString(data.resolve("password")).strip())
                        .with("tactus.demo", "false"));

        var files = new ArrayList<ClaimFileBatch>();
        for (var prefix : List.of("NODEA", "NODEB", "NODEC")) {
            files.add(ClaimFileBatch.send(files.size() % 2 == 0 ? one : other, "application/x-ndjson", file(prefix)));
        }
        var isShared = false;
        while (!isShared && !files.get(1).get().get("state").asText().equals("done")) {
            isShared = files.stream().filter(TwoNodesIT::isRunning).count() == 2;
        }
        assertThat(isShared).as("two files at a time").isTrue();
        other.kill();

        for (var file : files) {
            var ended = file.at(one).awaitEnd();
            assertThat(ended.get("state").asText()).isEqualTo("done");
            assertThat(ended.get("accepted").asInt()).isEqualTo(MEMBERS * VisitClaims.VISIT_LIMIT);
            assertThat(file.at(one).results().lines()).hasSize(MEMBERS * VisitClaims.VISIT_LIMIT);
        }
    }

    private static boolean isRunning(ClaimFileBatch file) {
        try {
            return file.get().get("state").asText().equals("running");
        } catch (IOException gone) {
            return false;
        }
    }

    private Path file(String prefix) throws IOException {
        var claims = new VisitClaims(prefix)
                .claims(MEMBERS, VisitClaims.VISIT_LIMIT)
                .map(claim -> claim.replaceAll("\\s*\n\\s*", " "));
        return Files.write(folder.resolve(prefix + ".ndjson"), (Iterable<String>) claims::iterator);
    }
}
