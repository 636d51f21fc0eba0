package org.tactus.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

/** The store of every {@code @QuarkusTest}: it counts what each thread has the driver execute. */
@Alternative
@Priority(1)
@Singleton
public class CountedStore extends Store {

    private static final ThreadLocal<Integer> EXECUTED = ThreadLocal.withInitial(() -> 0);

    CountedStore(DataSource source) {
        super(counted(DataSource.class, source));
    }

    /** So many statements as this thread has had executed until now; a batch is one. */
    public static int executed() {
        return EXECUTED.get();
    }

    /** The same, with whatever comes of it counted as well. */
    private static <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                CountedStore.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        EXECUTED.set(EXECUTED.get() + 1);
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
