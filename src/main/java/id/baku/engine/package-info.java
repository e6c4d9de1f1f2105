/**
 * What makes Camunda ours: deployment, lanes as roles, timers as standards, case data, access.
 * The only package that may use {@code org.camunda.bpm.engine.impl}.
 */
package id.baku.engine;
