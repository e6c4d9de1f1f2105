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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import id.baku.engine.refusal.Refusal;

/** Answers of our endpoints when something is wrong: a sentence for the user, details only in the log. */
@RestControllerAdvice("id.baku")
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal e) {
        return answer(status(e.reason()), e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "Berkas terlalu besar; paling besar 10 MB.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AuthorizationException e) {
        return answer(HttpStatus.FORBIDDEN, "Anda tidak berwenang.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(HttpStatus.BAD_REQUEST, "Permintaan tidak dapat dipahami.");
    }

    /** A parameter that is no number or no date. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(TypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "Permintaan tidak dapat dipahami.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e) {
        if (e instanceof ErrorResponse badRequest) {
            return answer(HttpStatus.valueOf(badRequest.getStatusCode().value()), "Permintaan tidak dapat dipahami.");
        }
        log.error("Request failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Terjadi kesalahan pada sistem. Hubungi administrator.");
    }

    private static HttpStatus status(Refusal.Reason reason) {
        return switch (reason) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_LOGGED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.BAD_GATEWAY;
            case UNANSWERED -> HttpStatus.GATEWAY_TIMEOUT;
        };
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
