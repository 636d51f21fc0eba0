package org.tactus.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tactus.exchange.View;
import org.tactus.export.ExportManifest.File;
import org.tactus.ledger.ExportQuery;
import org.tactus.ledger.ResourceExport;

/** What an export's files hold, and how they are written: from the store each time, the same bytes each time. */
@ApplicationScoped
class ExportFiles {

    private static final int MOST_LINES = 50_000;

    private final ExportQueries queries;
    private final ResourceExport resources;

    ExportFiles(ExportQueries queries, ResourceExport resources) {
        this.queries = queries;
        this.resources = resources;
    }

    /** None where there is nothing of a type. */
    ExportManifest list(ExportOrder order, Instant asOf) {
        var output = order.types().stream()
                .flatMap(type -> files(type, type, queries.output(order, type, asOf)).stream())
                .toList();
        var deleted = order.since() != null && order.types().contains(ExportQueries.DELETED_TYPE)
                ? files("deleted", "Bundle", queries.deleted(order, asOf))
                : List.<File>of();
        return new ExportManifest(asOf, output, deleted);
    }

    private List<File> files(String name, String type, ExportQuery query) {
        var slices = resources.slices(query, MOST_LINES);
        var files = new ArrayList<File>();
        for (int i = 0; i < slices.size(); i++) {
            files.add(new File(name + "." + (i + 1) + ".ndjson", type, slices.get(i)));
        }
        return files;
    }

    /** How many bytes it has; unknown where less than all of each resource is wanted. */
    static boolean isLengthKnown(ExportOrder order, ExportManifest manifest, File file) {
        return order.elements().isEmpty() && !manifest.isDeleted(file);
    }

    /** A line a resource. */
    void write(ExportOrder order, ExportManifest manifest, File file, OutputStream out) throws IOException {
        if (manifest.isDeleted(file)) {
            var query = queries.deleted(order, manifest.transactionTime());
            resources.read(
                    file.slice(), query, (bytes, offset, length) -> line(Deleted.of(text(bytes, offset, length)), out));
            return;
        }
        var query = queries.output(order, file.type(), manifest.transactionTime());
        if (order.elements().isEmpty()) {
            resources.read(file.slice(), query, (bytes, offset, length) -> {
                out.write(bytes, offset, length);
                out.write('\n');
            });
        } else {
            var view = new View(View.Kind.ELEMENTS, elements(order, file.type()));
            resources.read(
                    file.slice(), query, (bytes, offset, length) -> line(view.of(text(bytes, offset, length)), out));
        }
    }

    private static Set<String> elements(ExportOrder order, String type) {
        return order.elements().stream()
                .filter(element -> !element.contains(".") || element.startsWith(type + "."))
                .map(element -> element.substring(element.indexOf('.') + 1))
                .collect(Collectors.toSet());
    }

    private static String text(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }

    private static void line(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
