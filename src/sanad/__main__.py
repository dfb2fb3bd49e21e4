"""`python -m sanad` is `sanad`."""

from sanad.cli.main import main

if __name__ == "__main__":
    main()
