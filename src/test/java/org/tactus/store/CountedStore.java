package org.tactus.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The store of every {@code @QuarkusTest}: it counts what each thread has the driver execute. */
@Alternative
@Priority(1)
@Singleton
public class CountedStore extends Store {

    private static final ThreadLocal<Integer> EXECUTED = ThreadLocal.withInitial(() -> 0);
    private static final AtomicInteger EXECUTED_FOR_REQUESTS = new AtomicInteger();

    /** Who looks by itself now and then whether there is something to do. */
    private static final Set<String> THREADS_OF_NO_REQUEST = Set.of("batch-worker", "sealer", "retention");

    CountedStore(DataSource source) {
        super(counted(DataSource.class, source));
    }

    /** So many statements as this thread has had executed until now; a batch is one. */
    public static int executed() {
        return EXECUTED.get();
    }

    /** So many as all threads have had executed until now that answer requests, or help to. */
    public static int executedForRequests() {
        return EXECUTED_FOR_REQUESTS.get();
    }

    private static void count() {
        EXECUTED.set(EXECUTED.get() + 1);
        if (!THREADS_OF_NO_REQUEST.contains(Thread.currentThread().getName())) {
            EXECUTED_FOR_REQUESTS.incrementAndGet();
        }
    }

    /** The same, with whatever comes of it counted as well. */
    private static <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                CountedStore.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        count();
                    }
                    try {
                        var answer = method.invoke(real, arguments);
                        if (answer instanceof PreparedStatement statement) {
                            return counted(PreparedStatement.class, statement);
                        }
                        // what is beneath is asked for by its own type
                        return answer instanceof Connection connection
                                        && !method.getName().equals("unwrap")
                                ? counted(Connection.class, connection)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
