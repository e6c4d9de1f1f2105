/** Messages to people: an outbox in the transaction of what they tell, and the mail that leaves it. */
package id.baku.notification;
