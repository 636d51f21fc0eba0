package org.tactus.claimfile;

import java.util.Collection;
import java.util.Map;

/** Where parts of a file that others in it refer to are laid aside, since a file may be larger than memory. */
public interface Shelf {

    /** Keeps them; of two under one address, the first. */
    void put(Map<String, String> partsByAddress);

    /** Those of them that are kept, by their address. */
    Map<String, String> find(Collection<String> addresses);
}
