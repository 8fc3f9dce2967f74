"""Appointments, visits, tickets, waiting status, rules and errors; standard library only."""
