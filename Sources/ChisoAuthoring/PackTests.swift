import ChisoModel
