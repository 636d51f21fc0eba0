package org.tactus.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Who stands out among peers, by the modified z-score: {@code 0.6745 (x - median) / MAD}, where MAD is the median of the distances from
 * the median. A few that are far away don't move either, as they do mean and standard deviation.
 *
 * <p>Source: B. Iglewicz and D. Hoaglin, "How to Detect and Handle Outliers", ASQC Basic References in Quality Control 16, 1993, who
 * propose 3.5 as the bound. Where more than half of the peers have the same value, MAD is 0; then the mean of the distances stands in
 * its place, {@code (x - median) / (1.253314 meanAD)}, and where all have it, nobody stands out.
 *
 * @param values how many were compared
 * @param mad the median of the distances
 * @param farAbove those whose score is above the bound, the farthest first
 * @see <a href="https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm">NIST/SEMATECH e-Handbook, 1.3.5.17</a>
 */
public record Outliers<T>(int values, double median, double mad, List<Outlier<T>> farAbove) {

    public static final double BOUND = 3.5;

    /** So few have no peers to speak of. */
    public static final int FEWEST = 5;

    private static final double OF_MAD = 0.6745;
    private static final double OF_MEAN = 1.253314;

    public Outliers {
        farAbove = List.copyOf(farAbove);
    }

    /** One that stands out. */
    public record Outlier<T>(T peer, double value, double score) {}

    /** Of fewer than {@link #FEWEST} nobody stands out. */
    public static <T> Outliers<T> among(List<T> peers, ToDoubleFunction<T> value) {
        if (peers.isEmpty()) {
            return new Outliers<>(0, 0, 0, List.of());
        }
        var values = peers.stream().mapToDouble(value).toArray();
        var median = median(values);
        var distances = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
            sum += distances[i];
        }
        var mad = median(distances);
        var unit = mad > 0 ? mad / OF_MAD : OF_MEAN * sum / values.length;
        var farAbove = new ArrayList<Outlier<T>>();
        for (int i = 0; i < values.length && values.length >= FEWEST && unit > 0; i++) {
            var score = (values[i] - median) / unit;
            if (score > BOUND) {
                farAbove.add(new Outlier<>(peers.get(i), values[i], score));
            }
        }
        farAbove.sort(Comparator.comparingDouble((Outlier<T> outlier) -> outlier.score())
                .reversed());
        return new Outliers<>(values.length, median, mad, farAbove);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
