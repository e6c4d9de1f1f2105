/** What executors account for: the record of every finished activity, the guard at completion, and the deviations. */
package id.baku.accountability;
