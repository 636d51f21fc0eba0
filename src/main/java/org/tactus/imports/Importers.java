package org.tactus.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tactus.claim.Words;
import org.tactus.release.CodeSetKind;
import org.tactus.release.Releases;

/** What can be imported, by its word in the address. */
@ApplicationScoped
class Importers {

    private final TreeMap<String, Importer> byKind = new TreeMap<>();

    Importers(@Any Instance<Importer> rosters, Releases releases) {
        for (var kind : CodeSetKind.values()) {
            byKind.put(Words.of(kind), new CodeSetImporter(kind, releases));
        }
        rosters.forEach(importer -> byKind.put(importer.kind(), importer));
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    Optional<Importer> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
