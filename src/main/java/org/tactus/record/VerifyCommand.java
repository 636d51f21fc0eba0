package org.tactus.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.tactus.store.Store;

/**
 * Verifies the record in any database that holds it, such as one restored from a backup, without a running tactus:
 *
 * <pre>
 * PGPASSWORD=… java -cp 'quarkus-app/app/*:quarkus-app/lib/main/*' org.tactus.record.VerifyCommand \
 *     jdbc:postgresql://localhost/tactus tactus key.pem 417:8c1f…
 * </pre>
 *
 * <p>The arguments: where the database is, as whom, then files with public keys, and heads that were kept. It ends with 0 where the
 * record is whole, with 1 where it isn't, with 2 where that can't be told.
 */
public final class VerifyCommand {

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int UNKNOWN = 2;

    private static final String USAGE =
            """
            Verifies the record of a tactus in its database, or in one restored from a backup.
            Arguments: JDBC-URL USER KEY-FILE… [HEAD…]
              KEY-FILE  PEM with the public key of who sealed it: key.pem of the node, or what GET /api/audit/verify tells
              HEAD      number:hash, as an earlier verification told it
            The password is taken from PGPASSWORD.""";

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv("PGPASSWORD")));
    }

    static int run(String[] arguments, String password) {
        if (arguments.length < 3) {
            System.err.println(USAGE);
            return UNKNOWN;
        }
        try {
            var keys = new ArrayList<SealKey>();
            var heads = new ArrayList<Head>();
            for (var argument : List.of(arguments).subList(2, arguments.length)) {
                if (argument.contains(":")) {
                    heads.add(Head.parse(argument));
                } else {
                    keys.add(SealKey.ofPem(Files.readString(Path.of(argument))));
                }
            }
            var source = new PGSimpleDataSource();
            source.setUrl(arguments[0]);
            source.setUser(arguments[1]);
            source.setPassword(password);
            return tell(new Verification(new Store(source), keys, stored -> true).run(heads));
        } catch (IOException | GeneralSecurityException | RuntimeException failure) {
            System.err.println("The record can't be verified: " + failure);
            return UNKNOWN;
        }
    }

    private static int tell(Verdict verdict) {
        System.out.printf(
                "%d rows, %d seals, %d entries not sealed yet; head %s%n",
                verdict.rows(),
                verdict.seals(),
                verdict.waiting(),
                verdict.head().map(Head::toString).orElse("none"));
        verdict.slips()
                .forEach(slip -> System.out.printf(
                        "%s: %s %s %s: %s%n",
                        slip.kind(),
                        slip.table().orElse(""),
                        slip.number(),
                        slip.key().orElse(""),
                        slip.explanation()));
        System.out.println(
                verdict.isWhole()
                        ? "The record is whole."
                        : "The record isn't whole: " + verdict.slipCount() + " slips.");
        return verdict.isWhole() ? WHOLE : NOT_WHOLE;
    }
}
