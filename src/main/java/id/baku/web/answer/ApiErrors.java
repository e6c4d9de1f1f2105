package id.baku.web.answer;

import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import id.baku.engine.refusal.Entries;

/** Answers of our endpoints when something is wrong: a sentence for the user, details only in the log. */
@RestControllerAdvice("id.baku")
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Entries entries;

    ApiErrors(Entries entries) {
        this.entries = entries;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "Berkas terlalu besar; paling besar 10 MB.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AuthorizationException e) {
        return answer(HttpStatus.FORBIDDEN, "Anda tidak berwenang.");
    }

    /**
     * The request cannot be read: no valid JSON, something else in the place of a file, or a parameter that is no number or
     * date.
     */
    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class, TypeMismatchException.class})
    ResponseEntity<ProblemDetail> unreadable() {
        return answer(HttpStatus.BAD_REQUEST, "Permintaan tidak dapat dipahami.");
    }

    /** All problems of what was entered, in the order of the fields in its form. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> badlyEntered(MethodArgumentNotValidException e) {
        return e.getTarget() instanceof Record entry ? answer(HttpStatus.BAD_REQUEST, String.join(" ", entries.problems(entry)))
                : unreadable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e) {
        return Answer.to(e).map(answer -> answer(answer.status(), answer.sentence())).orElseGet(() -> unexpected(e));
    }

    private static ResponseEntity<ProblemDetail> unexpected(Exception e) {
        if (e instanceof ErrorResponse badRequest) {
            return answer(HttpStatus.valueOf(badRequest.getStatusCode().value()), "Permintaan tidak dapat dipahami.");
        }
        log.error("Request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Terjadi kesalahan pada sistem. Hubungi administrator.");
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
