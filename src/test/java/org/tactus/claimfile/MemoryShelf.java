package org.tactus.claimfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A shelf for files that fit into memory. */
public final class MemoryShelf implements Shelf {

    private final Map<String, String> parts = new HashMap<>();
    private int finds;

    @Override
    public void put(Map<String, String> partsByAddress) {
        partsByAddress.forEach(parts::putIfAbsent);
    }

    @Override
    public Map<String, String> find(Collection<String> addresses) {
        finds++;
        var found = new HashMap<String, String>();
        for (var address : addresses) {
            var part = parts.get(address);
            if (part != null) {
                found.put(address, part);
            }
        }
        return found;
    }

    /** How often it was asked. */
    public int finds() {
        return finds;
    }

    public int size() {
        return parts.size();
    }
}
