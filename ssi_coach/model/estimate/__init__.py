"""The estimate of the official SSI: hypotheses about how it sees activity, averaged by how well they predict.

LinkedIn publishes neither weights nor a window nor a decay, so nothing here assumes one. Every hypothesis is
a small Kalman filter over one pillar; the user's own readings decide which of them are believed (model.md,
estimate of the official SSI).
"""
