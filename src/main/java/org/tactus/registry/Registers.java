package org.tactus.registry;

import java.util.List;

/**
 * What the registers as a whole said about a claim, beside the entries that it was looked up in.
 *
 * @param licenseHolders NPIs of those whom the stated license is on file for
 * @param isStateOnFile whether any license of the stated license's state is on file
 * @param isRosterOnFile whether the plan's roster is
 */
public record Registers(List<String> licenseHolders, boolean isStateOnFile, boolean isRosterOnFile) {

    public Registers {
        licenseHolders = List.copyOf(licenseHolders);
    }
}
