package th.sala.consent.database;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * One handle for all statements of a transaction, closed when it ends: to open one costs as much as a small statement.
 * Outside of transactions a handle lives as long as the call that opened it, as Jdbi has it.
 */
final class TransactionHandles implements HandleScope {
    private final TransactionSynchronizationRegistry transactions;
    private final Jdbi jdbi;
    private final HandleScope outside = HandleScope.threadLocal();

    TransactionHandles(TransactionSynchronizationRegistry transactions, Jdbi jdbi) {
        this.transactions = transactions;
        this.jdbi = jdbi;
    }

    @Override
    public HandleSupplier get() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE ? ofTransaction() : outside.get();
    }

    private HandleSupplier ofTransaction() {
        if (transactions.getResource(this) instanceof Held held) {
            return held.supplier;
        }
        Held opened = new Held(jdbi.open());
        transactions.putResource(this, opened);
        transactions.registerInterposedSynchronization(opened);
        return opened.supplier;
    }

    @Override
    public void set(HandleSupplier handle) {
        outside.set(handle);
    }

    @Override
    public void clear() {
        outside.clear();
    }

    /** A transaction's handle until the end of it. */
    private static final class Held implements HandleScope, Synchronization {
        private final Handle handle;
        private HandleSupplier supplier;

        private Held(Handle handle) {
            this.handle = handle;
            set(handle);
        }

        @Override
        public HandleSupplier get() {
            return supplier;
        }

        @Override
        public void set(HandleSupplier only) {
            supplier = only;
        }

        @Override
        public void clear() {
            supplier = null;
        }

        @Override
        public void beforeCompletion() {
            // Others may still write before the transaction ends.
        }

        @Override
        public void afterCompletion(int status) {
            handle.close();
        }
    }
}
