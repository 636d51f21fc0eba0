package org.tactus.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.tactus.casefile.Filing;

/**
 * Parts filings into waves, of which each can be judged together: no two of a wave have a lock name in common, and of two that have,
 * the earlier one lies in an earlier wave. So whatever bears on each other is decided in its order, and all the rest at once.
 */
final class Waves {

    private Waves() {}

    /** Places of the filings, wave by wave. */
    static List<List<Integer>> of(List<Filing> filings) {
        var waves = new ArrayList<List<Integer>>();
        var lastWaves = new HashMap<String, Integer>();
        for (int place = 0; place < filings.size(); place++) {
            var names = filings.get(place).lockNames();
            int wave = names.stream()
                    .mapToInt(name -> lastWaves.getOrDefault(name, -1) + 1)
                    .max()
                    .orElse(0);
            names.forEach(name -> lastWaves.put(name, wave));
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(place);
        }
        return waves;
    }
}
