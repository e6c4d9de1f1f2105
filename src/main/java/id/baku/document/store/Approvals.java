package id.baku.document.store;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CasesRemoved;

/** The approvals of a case's documents, in the current transaction. They are never changed, and are deleted with their case. */
@Component
public class Approvals {

    private final JdbcTemplate jdbc;

    Approvals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(KeptApproval approval) {
        DocumentId document = approval.document();
        jdbc.update("insert into document_approval (id, process_instance_id, kind, holder, title, activity_id, approver, approver_role, "
                + "approved_at, approved_data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", UUID.randomUUID().toString(),
                document.processInstanceId(), document.kind(), document.holder(), approval.title(), approval.activityId(),
                approval.approver(), approval.role(), Timestamp.from(approval.at()), approval.data());
    }

    /** Approvals of a document, and those given for all documents of its kind at once; oldest first. */
    public List<KeptApproval> of(DocumentId document) {
        return jdbc.query("select * from document_approval where process_instance_id = ? and kind = ? and (holder is null or holder = ?) "
                + "order by approved_at", (row, i) -> new KeptApproval(new DocumentId(row.getString("process_instance_id"),
                row.getString("kind"), row.getString("holder")), row.getString("title"), row.getString("activity_id"),
                row.getString("approver"), row.getString("approver_role"), row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_data")), document.processInstanceId(), document.kind(), document.holder());
    }

    @EventListener
    void remove(CasesRemoved removed) {
        jdbc.batchUpdate("delete from document_approval where process_instance_id = ?", removed.processInstanceIds().stream()
                .map(id -> new Object[] {id}).toList());
    }

    /** The documents of a case that have approvals. */
    public List<DocumentId> documents(String processInstanceId) {
        return jdbc.query("select distinct kind, holder from document_approval where process_instance_id = ?",
                (row, i) -> new DocumentId(processInstanceId, row.getString(1), row.getString(2)), processInstanceId);
    }
}
