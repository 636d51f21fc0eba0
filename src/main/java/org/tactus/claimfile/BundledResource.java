package org.tactus.claimfile;

import java.util.Optional;

/**
 * A resource as it stands in a file of Bundles.
 *
 * @param place {@code Bundle.entry[3].resource}
 * @param bundle the number of the Bundle that it stands in, of all of the file, since no two share addresses
 * @param type empty where it doesn't say
 * @param id empty where it doesn't say
 * @param fullUrl empty where its entry doesn't say
 * @param json empty where it is longer than a resource may be, or can't be read
 * @param problem what there is instead of a resource, as a sentence; empty where there is one
 */
record BundledResource(
        String place, long bundle, String type, String id, String fullUrl, Optional<String> json, String problem) {

    static BundledResource unreadable(String place, String problem) {
        return new BundledResource(place, 0, "", "", "", Optional.empty(), problem);
    }

    boolean isUnreadable() {
        return !problem.isEmpty();
    }
}
