package org.tactus.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tactus.fhir.BundleJson;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.Resources;
import org.tactus.ledger.StoredBundle;
import org.tactus.ledger.StoredResource;

/** The JSON of resources: as stored, and of Bundles, which are stored without what they hold. */
@ApplicationScoped
class Bodies {

    private static final String BUNDLE = "Bundle";

    private final Resources resources;

    Bodies(Resources resources) {
        this.resources = resources;
    }

    String of(StoredResource resource, String base) {
        return of(List.of(resource), base).get(0);
    }

    /** One for each, in their order. */
    List<String> of(List<StoredResource> all, String base) {
        var written = bundles(
                all.stream()
                        .filter(resource -> resource.key().type().equals(BUNDLE))
                        .toList(),
                base);
        return all.stream()
                .map(resource -> resource.key().type().equals(BUNDLE) ? written.get(resource) : resource.body())
                .toList();
    }

    private Map<StoredResource, String> bundles(Collection<StoredResource> bundles, String base) {
        if (bundles.isEmpty()) {
            return Map.of();
        }
        var held = resources.bundles(bundles);
        var contents = resources.contents(held);
        var byVersion = held.stream().collect(Collectors.toMap(Bodies::versionOf, Function.identity()));
        var written = new HashMap<StoredResource, String>();
        for (var bundle : bundles) {
            var entries = byVersion
                    .get(new StoredBundle.Entry(bundle.key(), bundle.version()))
                    .entries();
            written.put(
                    bundle,
                    BundleJson.write(bundle, entries.stream().map(contents::get).toList(), base));
        }
        return written;
    }

    private static StoredBundle.Entry versionOf(StoredBundle bundle) {
        return new StoredBundle.Entry(new ResourceKey(BUNDLE, bundle.claimId()), bundle.version());
    }
}
